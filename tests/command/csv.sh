# SPDX-License-Identifier: MIT
# CSV in, CSV out: the same columns, rows, order and bytes, with the result behind them.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --quiet'
micro='micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,'
added='size_class,decided_by,conflict,citation,warnings'
semicolons='micro;annual_sales;no;PP 7/2021 Pasal 35 ayat (5) huruf a;'
added_semicolons='size_class;decided_by;conflict;citation;warnings'

file a.csv 'omzet,nama\n1,a\n2000000001,b\n,c\n'
run classify $day a.csv
expect_status 0
expect_no_err
expect_out "omzet,nama,$added\n1,a,$micro\n2000000001,b,small,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf b,\n,c,unknown,,no,,\n"

# Line ends, the last one missing, blank lines, a byte order mark.
file a.csv 'omzet,nama\r\n1,a\r\n\r\n2,b'
run classify $day a.csv
expect_status 0
expect_out "omzet,nama,$added\r\n1,a,$micro\r\n\r\n2,b,$micro\r\n"
file a.csv 'omzet,nama\r1,a\r2,b\r'
run classify $day a.csv
expect_out "omzet,nama,$added\r1,a,$micro\r2,b,$micro\r"
file a.csv '\357\273\277omzet,nama\n1,a\n'
run classify $day a.csv
expect_out "\357\273\277omzet,nama,$added\n1,a,$micro\n"
file a.csv '\n  \nomzet\n1\n'
run classify $day a.csv
expect_out "\n  \nomzet,$added\n1,$micro\n"

# Delimiters.
file a.csv 'nama;omzet\n"a;b";1.000.000\n'
run classify $day a.csv
expect_out "nama;omzet;$added_semicolons\n\"a;b\";1.000.000;$semicolons\n"
file a.csv 'nama\tomzet\nx\t1 juta\n'
run classify $day a.csv
expect_status 0
expect_in_out 'size_class	decided_by'
expect_in_out 'x	1 juta	micro	annual_sales'
file a.csv '"nama, panjang";omzet\na;1\n'
run classify $day a.csv
expect_status 0
expect_in_out '"nama, panjang";omzet;size_class;'

# Bytes stay as they are: spaces, quotes that were not needed, quoted line ends, text that is not ASCII.
file a.csv 'nama,omzet\n"a", 1 \n"b ""c""\n d","2"\nWarung Mbok Tërgülün,3\n'
run classify $day a.csv
expect_out "nama,omzet,$added\n\"a\", 1 ,$micro\n\"b \"\"c\"\"\n d\",\"2\",$micro\nWarung Mbok Tërgülün,3,$micro\n"

# Spaces outside quotes are taken away: other programs would see other cells there.
file a.csv 'omzet, "nama"\n1, "b,c"\n"2" ,"d"\n3 , e\n'
run classify $day a.csv
expect_out "omzet,nama,$added\n1,\"b,c\",$micro\n2,d,$micro\n3 , e,$micro\n"

# Result columns get another name when the file has theirs.
file a.csv 'omzet,Size_Class,size_class_2,warnings\n1,x,y,z\n'
run classify $day a.csv
expect_out "omzet,Size_Class,size_class_2,warnings,size_class_3,decided_by,conflict,citation,warnings_2\n1,x,y,z,$micro\n"

# Quotes around results only where they are needed.
file a.csv 'omzet;modal_usaha;independent\n2147483647;1;tidak\n'
run classify $day a.csv
expect_status 0
expect_in_out ';"MEASURES_DISAGREE;NOT_INDEPENDENT;SUSPECTED_INT32_OVERFLOW"'

# Only a header.
file a.csv 'omzet,nama\n'
run classify $day a.csv
expect_status 0
expect_out "omzet,nama,$added\n"
file a.csv 'omzet'
run classify $day a.csv
expect_out "omzet,$added\n"

# Standard input and names that do not tell.
file a.csv 'omzet\n1\n'
run_from a.csv classify $day -
expect_status 0
expect_out "omzet,$added\n1,$micro\n"
cp a.csv data.txt
run classify $day data.txt
expect_status 0
expect_out "omzet,$added\n1,$micro\n"
run classify $day --input json data.txt
expect_status 3

# Every way out.
file a.csv 'omzet\n1\n\nx\n'
run classify $day --format jsonl a.csv
expect_status 1
expect_lines out 2
expect_in_out '"size_class":"micro"'
expect_in_out '{"schema":"umkm.error/1","line":4,"column":1,"path":null,"field":"annual_sales","code":"UMKM_E_MONEY",'
run classify $day --format json a.csv
expect_status 1
[ "$(head -n 1 out)" = '[' ] && [ "$(tail -n 1 out)" = ']' ] || fail 'not an array'
run classify $day --format text a.csv
expect_status 1
expect_in_out 'Usaha Mikro'
expect_in_out 'Tidak sah'

# A row is cut between two reads wherever it falls.
file a.csv 'omzet,nama\r\n1,"a\r\nb"\r\n2,c\r\n'
run classify $day a.csv
cp out whole
(while IFS= read -r line; do printf '%s\n' "$line"; sleep 0.05; done) <a.csv | "$UMKM" classify $day - >out 2>err
expect_same whole out
size=$(wc -c <a.csv)
(i=0; while [ $i -lt "$size" ]; do dd if=a.csv bs=1 skip=$i count=1 2>/dev/null; i=$((i + 1)); done) | "$UMKM" classify $day - >out 2>err
expect_same whole out

# The closing lines.
file a.csv 'omzet\n1\n2147483647\nx\n\n'
run classify --as-of 2026-11-21 --lang en a.csv
expect_status 1
expect_in_err 'umkm: 3 rows: Micro business 1, Small business 1, invalid 1'
expect_in_err 'umkm: 1 rows with the warning SUSPECTED_INT32_OVERFLOW'

# No regime in force: every row is answered, and it is said once.
file a.csv 'omzet\n1\n2\n'
run classify --as-of 2020-12-01 --quiet a.csv
expect_status 1
expect_lines err 1
expect_out "omzet,$added\n1,unknown,,no,,NO_REGIME\n2,unknown,,no,,NO_REGIME\n"

finish
