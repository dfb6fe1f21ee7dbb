#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes law.md and law.id.md beside this file, from the built-in law document.

Usage: make_law.py [FOLDER]   (default: the folder of this file)
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENT = os.path.join(HERE, "..", "lib", "data", "law.json")

WORDS = {
    "en": {
        "made": "Made from `lib/data/law.json` by `docs/make_law.py`; do not edit.",
        "format": "[Format of law documents](law-format.md)",
        "about": "Every rule stands with its article, where it was read, and how sure it is: **read** says that the wording was "
                 "read, and on what evidence.",
        "read": "**read**", "not_read": "not read", "source": "source",
        "regime": "Regime", "status": "Status", "in_force_when": "In force", "class": "Class", "range": "Values",
        "article": "Article", "certainty": "Certainty", "measure": "Measure", "deciding": "What decides",
        "facilitation": "for facilities and programmes", "registration": "for founding and registration",
        "track": {"statute": "in force by day", "alternative": "used only when asked for by its id",
                  "complement": "tells apart the classes that {} leaves together"},
        "state": {"in_force": "in force", "superseded": "superseded", "announced": "announced, not in force",
                  "suspended": "suspended"},
        "from": "from {}", "until": "until the day before {}", "open": "no end", "no_day": "days are not known",
        "up_to": "up to {}", "below": "below {}", "above": "above {}", "at_least": "{} or more", "and": "{}, {}",
        "when": "Only where {} is {}.", "people": "{} people",
        "classes": {"micro": "micro", "small": "small", "medium": "medium", "large": "large",
                    "undistinguished": "the law names no class"},
        "measures": {"annual_sales": "annual sales", "business_capital": "business capital", "net_worth": "net worth",
                     "workers": "workers", "investment": "investment"},
        "evidence": {"statute": "text of the act", "copy": "copy of the text", "secondary": "secondary source",
                     "derived": "follows from the text", "announced": "announcement", "convention": "habit of an agency",
                     "recalled": "from memory", "expert": "judgement"},
        "gaps": "Days without a law", "gap": "From {} until before {} no regime is in force.",
        "overrides": "Facts that decide alone",
        "override": "When `{}` is {}, the class is **{}**, whatever the figures.", "yes": "yes", "no": "no",
        "cohort": "The reading by founding date",
        "cohort_from": "Used only when asked for (`--basis cohort`): founded on or after {}: business capital; before: annual "
                       "sales.",
        "notes": "What is not certain",
    },
    "id": {
        "made": "Dibuat dari `lib/data/law.json` oleh `docs/make_law.py`; jangan disunting.",
        "format": "[Bentuk dokumen hukum](law-format.md)",
        "about": "Setiap aturan disertai pasalnya, tempat bunyinya dibaca, dan kepastiannya: **dibaca** berarti bunyi ketentuannya "
                 "sudah dibaca, dengan dasar yang disebut.",
        "read": "**dibaca**", "not_read": "belum dibaca", "source": "sumber",
        "regime": "Aturan", "status": "Status", "in_force_when": "Berlaku", "class": "Kelas", "range": "Nilai",
        "article": "Dasar", "certainty": "Kepastian", "measure": "Kriteria", "deciding": "Yang menentukan",
        "facilitation": "untuk kemudahan dan program", "registration": "untuk pendirian dan pendaftaran",
        "track": {"statute": "berlaku menurut hari", "alternative": "dipakai hanya bila diminta dengan ID-nya",
                  "complement": "membedakan kelas yang oleh {} tidak dibedakan"},
        "state": {"in_force": "berlaku", "superseded": "sudah diganti", "announced": "diumumkan, belum berlaku",
                  "suspended": "ditangguhkan"},
        "from": "sejak {}", "until": "sampai sehari sebelum {}", "open": "seterusnya", "no_day": "harinya tidak diketahui",
        "up_to": "sampai {}", "below": "di bawah {}", "above": "di atas {}", "at_least": "{} ke atas", "and": "{}, {}",
        "when": "Hanya bila {} {}.", "people": "{} orang",
        "classes": {"micro": "mikro", "small": "kecil", "medium": "menengah", "large": "besar",
                    "undistinguished": "tidak disebut kelasnya"},
        "measures": {"annual_sales": "hasil penjualan tahunan", "business_capital": "modal usaha",
                     "net_worth": "kekayaan bersih", "workers": "tenaga kerja", "investment": "nilai investasi"},
        "evidence": {"statute": "naskah undang-undang", "copy": "salinan naskah", "secondary": "sumber kedua",
                     "derived": "disimpulkan dari naskah", "announced": "pengumuman", "convention": "kebiasaan lembaga",
                     "recalled": "dari ingatan", "expert": "pertimbangan"},
        "gaps": "Hari tanpa aturan", "gap": "Sejak {} sampai sebelum {} tidak ada aturan yang berlaku.",
        "overrides": "Fakta yang menentukan sendiri",
        "override": "Bila `{}` adalah {}, kelasnya **{}**, berapa pun angkanya.", "yes": "ya", "no": "tidak",
        "cohort": "Bacaan menurut waktu pendirian",
        "cohort_from": "Dipakai hanya bila diminta (`--basis cohort`): berdiri sejak {}: modal usaha; sebelumnya: hasil "
                       "penjualan tahunan.",
        "notes": "Yang belum pasti",
    },
}


def amount(value, measure, words):
    """As the library writes it: rupiah, or people."""
    digits = f"{value:,}".replace(",", ".")
    return words["people"].format(digits) if measure == "workers" else "Rp" + digits


def limits(node, measure, words):
    parts = []
    for side, exclusive, inclusive in (("lower", ">", ">="), ("upper", "<", "<=")):
        if side in node:
            name = {">": "above", ">=": "at_least", "<": "below", "<=": "up_to"}[node[side]["op"]]
            parts.append(words[name].format(amount(node[side]["value"], measure, words)))
    return ", ".join(parts)


def authority(node, words):
    source = node["source"]
    link = f"[{words['source']}]({source})" if source.startswith("http") else source
    return f"{node['citation']} ({link})".replace("|", "\\|")


def certainty(node, words):
    return f"{words['read' if node['verified'] else 'not_read']} ({words['evidence'][node['evidence']]})"


def period_text(period, words):
    if "from" not in period:
        return words["no_day"]
    return ", ".join([words["from"].format(period["from"]),
                      words["until"].format(period["to"]) if "to" in period else words["open"]])


def criterion_lines(criterion, lang, words):
    measure = criterion["measure"]
    yield f"### {words['measures'][measure].capitalize()} (`{measure}`)"
    yield ""
    if "when" in criterion:
        when = criterion["when"]
        yield words["when"].format(words["measures"][when["measure"]], limits(when, when["measure"], words))
    if "note" in criterion:
        yield criterion["note"][lang]
    if "when" in criterion or "note" in criterion:
        yield ""
    yield f"| {words['class']} | {words['range']} | {words['article']} | {words['certainty']} |"
    yield "|---|---|---|---|"
    for one in criterion["classes"]:
        yield (f"| {words['classes'][one['size_class']]} | {limits(one, measure, words)} | {authority(one, words)} | "
               f"{certainty(one, words)} |")
    yield ""


def regime_lines(regime, lang, words):
    period, deciding = regime["period"], regime["deciding"]
    yield f"## {regime['id']}"
    yield ""
    track = words["track"][regime["track"]].format(regime.get("complements", ""))
    yield f"**{regime['title'][lang]}**: {words['state'][regime['status']]}; {track}."
    yield ""
    yield f"{words['in_force_when']}: {period_text(period, words)}. {authority(period, words)}: {certainty(period, words)}."
    if "note" in period:
        yield period["note"][lang]
    yield ""
    for criterion in regime["criteria"]:
        yield from criterion_lines(criterion, lang, words)
    yield (f"{words['deciding']}: {words['measures'][deciding['facilitation']]} {words['facilitation']}, "
           f"{words['measures'][deciding['registration']]} {words['registration']}. {authority(deciding, words)}: "
           f"{certainty(deciding, words)}.")
    yield ""
    for note in regime.get("notes", []):
        yield f"- {note[lang]}"
    if regime.get("notes"):
        yield ""


def page(document, lang):
    words = WORDS[lang]
    yield f"# {document['title'][lang]}"
    yield ""
    yield f"{words['made']} {document['id']} {document['version']}. {words['format']}."
    yield ""
    yield words["about"]
    yield ""
    yield f"| {words['regime']} | | {words['status']} | {words['in_force_when']} |"
    yield "|---|---|---|---|"
    for regime in document["regimes"]:
        yield (f"| [{regime['id']}](#{regime['id'].lower()}) | {regime['title'][lang]} | {words['state'][regime['status']]} | "
               f"{period_text(regime['period'], words)} |")
    yield ""
    for regime in document["regimes"]:
        yield from regime_lines(regime, lang, words)
    yield f"## {words['gaps']}"
    yield ""
    for gap in document["gaps"]:
        yield f"{words['gap'].format(gap['from'], gap['to'])} {gap['text'][lang]} {authority(gap, words)}: {certainty(gap, words)}."
        yield ""
    yield f"## {words['overrides']}"
    yield ""
    for one in document["overrides"]:
        value = words["yes" if one["value"] else "no"]
        yield (f"{words['override'].format(one['field'], value, words['classes'][one['size_class']])} {authority(one, words)}: "
               f"{certainty(one, words)}.")
        yield ""
    cohort = document["cohort"]
    yield f"## {words['cohort']}"
    yield ""
    yield (f"{words['cohort_from'].format(cohort['from'])} {cohort['note'][lang]} {authority(cohort, words)}: "
           f"{certainty(cohort, words)}.")
    yield ""
    yield f"## {words['notes']}"
    yield ""
    for note in document["notes"]:
        yield f"- {note[lang]}"


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    for lang, name in (("en", "law.md"), ("id", "law.id.md")):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(page(document, lang)).rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
