#compdef umkm
# SPDX-License-Identifier: MIT
# What the words are was written when the command was built, from the command itself.

@TABLE@
_umkm_texts()
{
    if [[ $LANG == en* ]]; then
        _umkm_texts_en $1
    else
        _umkm_texts_id $1
    fi
}

# Offers words; "@csv" stands for files whose names end so, "@facts" for the names of facts with "=".
_umkm_offer()
{
    local word
    local -a words endings
    for word in $@; do
        case $word in
        @facts) compadd -S = -- ${=$(_umkm_words facts)} ;;
        @any) _files ;;
        @*) endings+=(${word#@}) ;;
        *) words+=($word) ;;
        esac
    done
    (( ! $#words )) || compadd -- $words
    (( ! $#endings )) || _files -g "*.(${(j:|:)endings})(-.)"
}

_umkm_value()
{
    local option=$@[-1] # behind what _arguments adds
    case $option in
    --map)
        compset -P '*=' && _umkm_offer ${=$(_umkm_words facts)} ;;
    --unit)
        compset -P '*=' && _umkm_offer ${=$(_umkm_words units)} ;;
    --regimes)
        compset -P '*,'
        _umkm_offer ${=$(_umkm_words "value $option")} ;;
    *)
        _umkm_offer ${=$(_umkm_words "value $option")} ;;
    esac
}

_umkm_argument()
{
    local name=${PREFIX%%=*}
    if [[ $PREFIX == *=* ]] && compset -P '*='; then
        _umkm_offer ${=$(_umkm_words "fact $name")}
    else
        _umkm_offer ${=$(_umkm_words "arguments $_umkm_command")}
    fi
}

_umkm()
{
    local _umkm_command curcontext=$curcontext
    local -a reply
    if (( CURRENT == 2 )); then
        _umkm_texts commands
        _describe umkm reply
        compadd -- ${${(@M)${=$(_umkm_words commands)}:#-*}}
    else
        _umkm_command=$words[2]
        shift words
        (( CURRENT-- ))
        _umkm_texts $_umkm_command
        _arguments -s -S : $reply '*: :_umkm_argument'
    fi
}

_umkm "$@"
