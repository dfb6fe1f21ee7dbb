# fish completion for umkm
# SPDX-License-Identifier: MIT
# What the words are was written when the command was built, from the command itself.

function __umkm_no_command
    test (count (commandline -opc)) -eq 1
end

function __umkm_command
    set -l typed (commandline -opc)
    test (count $typed) -ge 2; and test "$typed[2]" = "$argv[1]"
end

# Offers the words of a key; "@csv" stands for files whose names end so, "@facts" for the names of facts with "=".
function __umkm_offer
    set -l begun (commandline -ct)
    if string match -q -- '*=*' $begun; and not string match -q -- '-*' $begun
        set -l typed (commandline -opc)
        set -l name (string replace -r '=[^=]*$' '' -- $begun)
        set -l words
        switch $typed[-1]
            case --map
                set words (__umkm_words facts)
            case --unit
                set words (__umkm_words units)
            case '*'
                set words (__umkm_words fact $name)
        end
        test -z "$words"; or printf "$name=%s\n" $words
        return
    end
    for word in (__umkm_words $argv)
        switch $word
            case @facts
                printf '%s=\n' (__umkm_words facts)
            case @any
                __fish_complete_path $begun
            case '@*'
                __fish_complete_suffix (string replace @ . $word)
            case '*'
                echo $word
        end
    end
end

@TABLE@
complete -c umkm -f
complete -c umkm -n __umkm_no_command -a '--help --version --lang'
for command in (__umkm_words commands | string match -v -- '-*')
    complete -c umkm -n "__umkm_command $command" -a "(__umkm_offer arguments $command)"
end
