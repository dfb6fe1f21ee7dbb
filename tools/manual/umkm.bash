# bash completion for umkm                                  -*- shell-script -*-
# SPDX-License-Identifier: MIT
# What the words are was written when the command was built, from the command itself.

@TABLE@
# Offers the words that begin with what is there. "@csv" stands for files whose names end so, "@facts" for names with "=".
_umkm_offer()
{
    local begun=$1 word path
    local -a patterns=()
    shift
    for word in "$@"; do
        case $word in
        @facts)
            for word in $(_umkm_words facts); do
                [[ $word == "$begun"* ]] && COMPREPLY+=("$word=")
            done
            ;;
        @any) patterns+=('') ;;
        @*) patterns+=(".${word#@}") ;;
        "$begun"*) COMPREPLY+=("$word") ;;
        esac
    done
    if [[ ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
    [[ ${#patterns[@]} -gt 0 ]] || return
    while IFS= read -r path; do
        if [[ -d $path ]]; then
            COMPREPLY+=("$path")
        else
            for word in "${patterns[@]}"; do
                [[ $path == *"$word" ]] && COMPREPLY+=("$path") && break
            done
        fi
    done < <(compgen -f -- "$begun")
    # Not beside facts: the "=" behind them would be quoted.
    [[ ${COMPREPLY[0]} == *= ]] || compopt -o filenames 2>/dev/null
}

_umkm()
{
    local begun=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} name='' option=''
    local at=$((COMP_CWORD - 1))

    COMPREPLY=()
    # "=" is a word of its own: NAME = BEGUN
    if [[ $begun == = ]]; then
        begun=''
        name=${COMP_WORDS[at]}
        option=${COMP_WORDS[at - 1]}
    elif [[ ${COMP_WORDS[at]} == = ]]; then
        name=${COMP_WORDS[at - 1]}
        [[ $at -gt 1 ]] && option=${COMP_WORDS[at - 2]}
    elif [[ ${COMP_WORDS[at]} == -* ]] && _umkm_words "value ${COMP_WORDS[at]}" >/dev/null; then
        name=${COMP_WORDS[at]}
    fi
    if [[ $COMP_CWORD -eq 1 ]]; then
        _umkm_offer "$begun" $(_umkm_words commands)
    elif [[ $name == -* ]]; then
        _umkm_offer "$begun" $(_umkm_words "value $name")
    elif [[ $option == --map ]]; then
        _umkm_offer "$begun" $(_umkm_words facts)
    elif [[ $option == --unit ]]; then
        _umkm_offer "$begun" $(_umkm_words units)
    elif [[ -n $name ]]; then
        _umkm_offer "$begun" $(_umkm_words "fact $name")
    elif [[ $begun == -* ]]; then
        _umkm_offer "$begun" $(_umkm_words "options $command")
    else
        _umkm_offer "$begun" $(_umkm_words "arguments $command")
    fi
}

complete -F _umkm umkm
