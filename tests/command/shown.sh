# SPDX-License-Identifier: MIT
# Identity numbers and control characters of names, headers and options never reach the messages.
. "$(dirname "$0")/lib.sh"
nik=1871014107900003
npwp=02.183.241.5-000.000
nib=9120304051234
head_of_nik=18710141

# Nothing of a number but its last two digits.
expect_hidden()
{
    for part in "$nik" "$head_of_nik" "$npwp" '02.183.241' "$nib" '912030405'; do
        expect_not_in err "$part"
    done
    expect_in_err '**'
}

for number in "$nik" "$npwp" "$nib" '1871 0141 0790 0003' "4 $nib"; do
    # A file without a header: its first row, with the numbers of a person, stands where the header should.
    printf 'Budi,%s\nAni,1\n' "$number" >a.csv
    run classify a.csv
    expect_status 2
    expect_hidden
    run classify a.csv --map omzet=modal
    expect_status 2
    expect_hidden
    printf 'omzet,%s\n1,x\n' "$number" >a.csv
    run classify a.csv --map '#2=modal'
    expect_status 1
    expect_hidden
    # Names of files, of options, of what is not known.
    printf 'omzet\nx\n' >"$number.csv"
    run classify "$number.csv"
    expect_status 1
    expect_hidden
    printf '{"omzet": x}' >"$number.json"
    run classify "$number.json"
    expect_status 3
    expect_hidden
    printf '{}' >"$number.json"
    run law check "$number.json"
    expect_status 4
    expect_hidden
    for word in "$number" "$number=1" "--$number"; do
        run classify "$word"
        expect_hidden
    done
    printf 'omzet\n1\n' >a.csv
    for option in --regime --basis --as-of --rules --format -o --map=omzet --unit=omzet --unit; do
        case $option in
        --*=*) run classify a.csv "$option=$number" ;;
        -o) run classify a.csv -o "none/$number" ;;
        *) run classify a.csv "$option" "$number" ;;
        esac
        expect_hidden
    done
    run "$number"
    expect_hidden
    run fields "$number"
    expect_hidden
done

# A day and a time, and amounts, are no identity number.
printf 'omzet\nx\n' >'data 2026-11-21 12.00.00.csv'
run classify 'data 2026-11-21 12.00.00.csv'
expect_in_err 'data 2026-11-21 12.00.00.csv:2:'
run classify omzet=9223372036854775808
expect_in_err '9.223.372.036.854.775.807'

# What would steer a terminal.
escape=$(printf '\033[31m')
csi=$(printf '\302\233')
printf 'omzet\nx\n' >"a${escape}b${csi}c.csv"
run classify "a${escape}b${csi}c.csv"
expect_in_err 'a?[31mb?c.csv:2:'
run classify "om${escape}=1"
expect_in_err '"om?[31m"'
printf 'omzet,a%s\n1,x\n' "$escape" >a.csv
run classify a.csv --map '#2=modal'
expect_in_err '(a?[31m)'
grep -q "$(printf '\033')" err && fail 'an escape in the messages'

finish
