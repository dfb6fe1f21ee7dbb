#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libumkm and shows what it does, on a sample of invented businesses. Works from any folder, twice in a row, and
# offline once the packages are there; writes only below build/.
#
#   sh examples/run.sh
set -eu
cd "$(dirname "$0")/.."
. tests/support/packages.sh

need_to_build
need_for_python
need_for_php
install_needs

build=build/examples
out=$build/output
sample=examples/data/businesses.csv
as_of=2026-11-21
umkm=$build/tools/umkm

# heading INDONESIAN ENGLISH
heading() {
    printf '\n== %s / %s\n\n' "$1" "$2"
}

# The command as one would type it, then what it prints.
show() {
    printf '$'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./=,-]*) printf " '%s'" "$word" ;;
        "$build"/*) printf ' %s' "${word##*/}" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$@"
}

build_all() {
    heading "Membangun pustaka dan perintah" "Building the library and the command"
    cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DUMKM_BUILD_TESTS=OFF -DUMKM_BUILD_BENCH=OFF \
        >"$build.log" 2>&1 && cmake --build "$build" --parallel 2 >>"$build.log" 2>&1 || {
        tail -n 40 "$build.log"
        exit 1
    }
    mkdir -p "$out"
    show "$umkm" --version
}

# Exit status 1 says that some rows are invalid. The sample has such rows on purpose.
classify_file() {
    status=0
    "$umkm" classify "$sample" --as-of "$as_of" --quiet -o "$out/classes.csv" || status=$?
    [ "$status" -le 1 ] || exit "$status"
}

# Splits lines of a CSV file (whose cells hold no line ends) into the array cell; used by the two functions below.
split_cells='
    function cells(line,    n, i, c, quoted) {
        split("", cell)
        n = 1
        for (i = 1; i <= length(line); i++) {
            c = substr(line, i, 1)
            if (c == "\"") quoted = !quoted
            else if (c == "," && !quoted) n++
            else cell[n] = cell[n] c
        }
        return n
    }
    NR == 1 { n = cells($0); for (i = 1; i <= n; i++) place[cell[i]] = i }'

# How often each value of a column occurs.   count_by FILE COLUMN
count_by() {
    awk -v wanted="$2" "$split_cells"'
        NR > 1 { cells($0); count[cell[place[wanted]]]++ }
        END { for (value in count) printf "%8d  %s\n", count[value], value }' "$1" | sort -rn
}

# Some columns of the first rows.   head_of FILE ROWS COLUMN...
head_of() {
    head_file=$1
    head_rows=$2
    shift 2
    awk -v last="$head_rows" -v names="$*" "$split_cells"'
        NR == 1 { wanted = split(names, name, " ") }
        NR > last + 1 { exit }
        { cells($0); for (i = 1; i <= wanted; i++) printf "%-26s", cell[place[name[i]]]; print "" }' "$head_file"
}

section_one() {
    heading "Satu usaha: kelas dan dasar hukumnya" "One business: its class and the legal basis"
    show "$umkm" classify 'omzet=2,5 miliar' 'modal_usaha=Rp400.000.000' --as-of "$as_of"
    show "$umkm" classify annual_sales=2500000000 --as-of "$as_of" --lang en
}

section_file() {
    heading "Satu berkas: 2.000 usaha rekaan di Lampung" "A file: 2,000 invented businesses in Lampung"
    printf '$ umkm classify %s --as-of %s -o classes.csv\n' "$sample" "$as_of"
    classify_file
    printf '\n%s\n\n' "Baris yang salah itu disengaja / those rows are wrong on purpose. Kelas / classes:"
    count_by "$out/classes.csv" size_class
    printf '\n'
    head_of "$out/classes.csv" 5 nama_usaha size_class decided_by conflict citation
    printf '\n%s\n' "Berkas hasil / the whole result: $out/classes.csv"
}

section_score() {
    heading "Kesiapan pembiayaan: skor, alasan, dan saran" "Readiness for financing: score, reasons and advice"
    show "$umkm" score omzet=360juta omzet_tahun_lalu=320juta laba_bersih=60juta kas_bersih_bulanan=9juta angsuran_lama=0 \
        angsuran_baru=3juta plafon=50juta total_utang_berbunga=0 modal_sendiri=90juta aset_lancar=40juta utang_lancar=10juta \
        kolektibilitas=1 tunggakan_terlama_24_bulan=0 lama_usaha=40 nib_status=nib_match punya_npwp=ya spt_dilaporkan=ya \
        pembukuan=app_6m rekening=separate_6m agunan_dipersyaratkan=tidak bentuk_usaha=perorangan --as-of "$as_of"
}

section_programme() {
    heading "Program: boleh atau tidak, dan menurut pasal mana" "Programmes: yes or no, and under which article"
    show "$umkm" programme --programme KUR-MIKRO omzet=360juta plafon=50juta lama_usaha=40 kolektibilitas=1 nib_status=nib_match \
        punya_npwp=ya status_aparatur=none riwayat_kredit_komersial=none kredit_berjalan=none kali_kur_mikro=0 sisa_kur=0 \
        --as-of "$as_of"
}

# Exit status 1 as above. The whole summary is in the files; here stands its beginning.
section_summary() {
    heading "Ringkasan berkas itu, dan laporan yang dapat dicetak" "The summary of that file, and a report to print"
    status=0
    "$umkm" summary "$sample" --as-of "$as_of" --by region --regimes UU-20-2008,PP-7-2021 --quiet \
        --report "$out/report.html" -o "$out/summary.txt" 2>/dev/null || status=$?
    [ "$status" -le 1 ] || exit "$status"
    printf '$ umkm summary %s --as-of %s --by region --regimes UU-20-2008,PP-7-2021 --report report.html\n' "$sample" "$as_of"
    sed -n 1,32p "$out/summary.txt"
    printf '%s\n' "…" "Seluruhnya / the whole of it: $out/summary.txt" "Laporan / the report: $out/report.html"
}

section_c() {
    heading "Dari C" "From C"
    show "$build/examples/c/classify"
    printf '\n'
    show "$build/examples/c/explain"
    printf '\n'
    show "$build/examples/c/own_law" examples/c/own-law.json CONTOH-KOTA-PEMBINAAN 'annual_sales=450 juta'
}

# The package is built with the Python of the system; nothing is installed.
section_python() {
    heading "Dari Python" "From Python"
    sh bindings/python/build.sh "$build/python" "$(umkm_python)" >"$build-python.log" 2>&1 || {
        tail -n 40 "$build-python.log"
        exit 1
    }
    printf '$ python3 examples/python/businesses.py %s %s\n' "$sample" "$as_of"
    PYTHONPATH=$build/python/site "$(umkm_python)" examples/python/businesses.py "$sample" "$as_of"
}

# The extension is built for the PHP of the system; its package stands in the sources.
section_php() {
    heading "Dari PHP" "From PHP"
    UMKM_BUILD=$build sh bindings/php/build.sh "$build/php" >"$build-php.log" 2>&1 || {
        tail -n 40 "$build-php.log"
        exit 1
    }
    printf '$ php -d extension=umkm examples/php/assess.php %s %s\n' "$sample" "$as_of"
    php -d "extension=$PWD/$build/php/ext/modules/umkm.so" examples/php/assess.php "$sample" "$as_of"
}

section_law() {
    heading "Aturan yang ada di dalamnya, dan yang belum dipastikan" "The rules inside, and what is not certain"
    show "$umkm" law
}

# One line for each section, in this order.
scratch build
build_all
section_one
section_file
section_score
section_programme
section_summary
section_c
section_python
section_php
section_law
