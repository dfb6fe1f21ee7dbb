# SPDX-License-Identifier: MIT
# Bad rows of CSV: reported by line and column, marked, and the rest goes on.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --lang en'
micro='micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,'
added='size_class,decided_by,conflict,citation,warnings'

# Values.
file a.csv 'nama,omzet,workers\na,abc,1\nb,-1,x\nc,"1,000",2\nd,9223372036854775808,3\ne,1,3\n'
run classify $day a.csv
expect_status 1
expect_out "nama,omzet,workers,$added\na,abc,1,invalid,,,,E_MONEY(annual_sales)\nb,-1,x,invalid,,,,E_RANGE(annual_sales);E_INTEGER(workers)\nc,\"1,000\",2,invalid,,,,E_FOREIGN_GROUPING(annual_sales)\nd,9223372036854775808,3,invalid,,,,E_OVERFLOW(annual_sales)\ne,1,3,$micro\n"
expect_in_err 'a.csv:2: column 2 (omzet): annual_sales: "abc": not an amount of rupiah'
expect_in_err 'a.csv:3: column 3 (workers):'
expect_in_err '5 rows: Micro business 1, invalid 4'
run classify $day --quiet a.csv
expect_lines err 5
expect_not_in err 'rows:'

# Facts that contradict each other.
file a.csv 'total_investment,land_cost,building_cost\n10,20,0\n'
run classify $day --quiet a.csv
expect_status 1
expect_in_out '10,20,0,invalid,,,,E_INCONSISTENT'

# Identity numbers: untouched in the rows, masked in the messages.
file a.csv 'omzet,nik\n1,1871011234567890\n2,18710112345678901\n'
run classify $day --quiet a.csv
expect_status 1
expect_in_out "1,1871011234567890,$micro"
expect_in_out '2,18710112345678901,invalid,,,,E_TEXT(nik)'
expect_not_in err 1871011234567

# Too few and too many cells: nothing is lost, and the columns stay aligned.
file a.csv 'omzet,nama,kota\n1\n2,b\n3,c,d,e,"f,g"\n4,h,i\n'
run classify $day a.csv
expect_status 1
expect_out "omzet,nama,kota,$added\n1,,,invalid,,,,E_CELLS:-2\n2,b,,invalid,,,,E_CELLS:-1\n3,c,d,invalid,,,,\"E_CELLS:+2:e,\"\"f,g\"\"\"\n4,h,i,$micro\n"
expect_in_err 'a.csv:2: 1 cells where the header has 3'
expect_in_err 'a.csv:4: 5 cells where the header has only 3'

# Broken quotes cost one row.
file a.csv 'omzet,nama,kota\n1,a"b,c\n2,"d"e,f\n3,g,h\n4,"i\nj"k,l\n5,m,n\n'
run classify $day a.csv
expect_status 1
expect_out "omzet,nama,kota,$added\n1,\"a\"\"b,c\",,invalid,,,,E_QUOTE\n2,\"\"\"d\"\"e,f\",,invalid,,,,E_QUOTE\n3,g,h,$micro\n4,\"\"\"i\nj\"\"k,l\",,invalid,,,,E_QUOTE\n5,m,n,$micro\n"
expect_in_err 'a.csv:2: column 2 (nama): misplaced quote'
expect_in_err 'a.csv:5: column 2 (nama): misplaced quote'
file a.csv 'omzet\n1,2,"a"b\n3\n'
run classify $day --quiet a.csv
expect_status 1
expect_out "omzet,$added\n1,invalid,,,,\"E_QUOTE;E_CELLS:+2:2,\"\"a\"\"b\"\n3,$micro\n"

# A quote left open names the line where it was opened.
file a.csv 'omzet,nama\n1,a\n2,"b\n3,c\n4,d\n'
run classify $day a.csv
expect_status 1
expect_out "omzet,nama,$added\n1,a,$micro\n2,\"\"\"b\n3,c\n4,d\n\",invalid,,,,E_QUOTE\n"
expect_in_err 'a.csv:3: column 2 (nama): the quote that is opened here is never closed'
file a.csv 'omzet,nama\n"1\n2","b'
run classify $day a.csv
expect_status 1
expect_in_err 'a.csv:3: column 2 (nama): the quote that is opened here is never closed'

# Line numbers are lines of the file, also behind cells of several lines.
file a.csv 'nama,omzet\r\n"a\r\nb",1\r\n\r\nc,x\r\n"d\n\n",y\n'
run classify $day a.csv
expect_status 1
expect_in_err 'a.csv:5: column 2 (omzet)'
expect_in_err 'a.csv:8: column 2 (omzet)'

# Bytes that are no text.
file a.csv 'omzet,nama\n1,a\000b\n2,Caf\351\n3,\355\240\200\n4,ok\n'
run classify $day a.csv
expect_status 1
expect_out "omzet,nama,$added\n1,a\000b,invalid,,,,E_NUL\n2,Caf\351,invalid,,,,E_UTF8\n3,\355\240\200,invalid,,,,E_UTF8\n4,ok,$micro\n"
expect_in_err 'a.csv:2: column 2 (nama): the cell has a NUL byte'
expect_in_err 'a.csv:3: column 2 (nama): the cell is not valid UTF-8'
expect_in_err 'iconv'

# After twenty lines the faults are only counted.
(echo omzet; i=0; while [ $i -lt 50 ]; do echo x; i=$((i + 1)); done) >a.csv
run classify $day a.csv
expect_status 1
expect_lines err 22
expect_in_err 'invalid 50'

# Files that cannot be read at all.
: >a.csv
run classify $day a.csv
expect_status 3
expect_in_err 'no header'
expect_no_out
file a.csv '\n\n'
run classify $day a.csv
expect_status 3
file a.csv '\377\376o\000m\000'
run classify $day a.csv
expect_status 3
expect_in_err 'UTF-16'
file a.csv 'omz\000et\n1\n'
run classify $day a.csv
expect_status 3
file a.csv 'omzet,caf\351\n1,2\n'
run classify $day a.csv
expect_status 3
expect_in_err 'iconv'
file a.csv 'omzet,"nama\n1,2\n'
run classify $day a.csv
expect_status 3
expect_no_out

# A header only is no row: it is said, also when nobody wants to hear the counts.
for text in 'omzet,modal\n' 'omzet,modal'; do
    file a.csv "$text"
    run classify $day --quiet a.csv
    expect_status 0
    expect_in_err 'a.csv: no rows of data'
done

finish
