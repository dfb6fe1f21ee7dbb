#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes scorecard.md and scorecard.id.md beside this file, from the built-in card.

Usage: make_scorecard.py [FOLDER]   (default: the folder of this file)
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENT = os.path.join(HERE, "..", "lib", "data", "scorecards", "kp-1.json")

WORDS = {
    "en": {
        "made": "Made from `lib/data/scorecards/kp-1.json` by `docs/make_scorecard.py`; do not edit.",
        "format": "[Format of scorecards](scorecard-format.md)", "points": "points", "code": "Code",
        "question": "Characteristic", "answers": "Answers and points", "basis": "Basis", "reason": "Reason",
        "optional": "given freely; never an adverse reason", "policy": "a priority of programmes; never an adverse reason",
        "bands": "Bands", "knock_outs": "Knock-outs", "referrals": "Referrals", "notes": "Decided cases",
        "staleness": "Age of the data", "score": "Score", "meaning": "Meaning", "effect": "Effect", "from": "In force from",
        "review": "review due", "version": "version", "read": "read", "older": "Older than this, the facts are missing",
        "days": "days", "months": "months", "knocked_out": "knock-out", "insufficient": "completeness below {} %",
        "evidence": {"statute": "statute", "copy": "copy of the text", "secondary": "secondary source",
                     "derived": "derived", "announced": "announcement", "convention": "practice",
                     "recalled": "from memory", "expert": "expert judgement"},
    },
    "id": {
        "made": "Dibuat dari `lib/data/scorecards/kp-1.json` oleh `docs/make_scorecard.py`; jangan disunting.",
        "format": "[Bentuk kartu skor](scorecard-format.md)", "points": "poin", "code": "Kode",
        "question": "Karakteristik", "answers": "Jawaban dan poin", "basis": "Dasar", "reason": "Alasan",
        "optional": "sukarela; tidak pernah menjadi alasan yang memberatkan",
        "policy": "prioritas program; tidak pernah menjadi alasan yang memberatkan",
        "bands": "Pita", "knock_outs": "Penghalang", "referrals": "Rujukan", "notes": "Kasus yang diputuskan",
        "staleness": "Umur data", "score": "Skor", "meaning": "Arti", "effect": "Akibat", "from": "Berlaku sejak",
        "review": "ditinjau paling lambat", "version": "versi", "read": "dibaca",
        "older": "Lebih tua dari ini, datanya dianggap belum diisi", "days": "hari", "months": "bulan",
        "knocked_out": "penghalang", "insufficient": "kelengkapan di bawah {} %",
        "evidence": {"statute": "peraturan", "copy": "salinan naskah", "secondary": "sumber sekunder",
                     "derived": "turunan", "announced": "pengumuman", "convention": "praktik",
                     "recalled": "ingatan", "expert": "pertimbangan ahli"},
    },
}


def basis(item, words):
    certainty = words["evidence"][item["evidence"]] + (", " + words["read"] if item["verified"] else "")
    source = item["source"]
    name = "[%s](%s)" % (item["citation"], source) if source.startswith("http") else item["citation"]
    return "%s (%s)" % (name, certainty)


def table(heads, rows):
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield "| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |"
    yield ""


def characteristic_row(item, lang, words):
    title = item["label"][lang]
    for mark in ("optional", "policy"):
        if item.get(mark):
            title += " — _%s_" % words[mark]
    answers = "; ".join("%s: %s → **%d**%s" % (one["key"], one["label"][lang], one["points"],
                                              " (%s)" % one["reason"] if "reason" in one else "")
                        for one in sorted(item["attributes"], key=lambda one: one["key"]))
    return item["code"], title, item["max"], answers, basis(item, words)


def lines(card, lang):
    words = WORDS[lang]
    yield "# %s (%s)" % (card["title"][lang], card["id"])
    yield ""
    yield words["made"]
    yield ""
    yield card["description"][lang]
    yield ""
    yield "%s %s, %s %s, %s %s. %s" % (words["version"].capitalize(), card["version"], words["from"].lower(),
                                      card["effective_from"], words["review"], card["review_due"], words["format"])
    yield ""
    for group in card["groups"]:
        yield "## %s — %d %s" % (group["label"][lang], group["max"], words["points"])
        yield ""
        members = [item for item in card["characteristics"] if item["group"] == group["code"]]
        yield from table([words["code"], words["question"], "Max", words["answers"], words["basis"]],
                         [characteristic_row(item, lang, words) for item in members])
    yield "## %s" % words["reason"]
    yield ""
    yield from table([words["code"], words["reason"]], [(one["code"], one["text"][lang]) for one in card["reasons"]])
    yield "## %s" % words["bands"]
    yield ""
    yield from table([words["score"], "", words["meaning"]], [
        ("%d–%d" % (one["from"], one["up_to"]) if one["kind"] == "score"
         else words[one["kind"]].format(card["completeness"]), "%s %s" % (one["code"], one["label"][lang]),
         one["meaning"][lang]) for one in card["bands"]])
    for kind in ("knock_outs", "referrals"):
        yield "## %s" % words[kind]
        yield ""
        yield from table([words["code"], "", words["effect"], words["basis"]], [
            (one["code"], one["text"][lang], one["effect"][lang], basis(one, words)) for one in card[kind]])
    yield "## %s" % words["staleness"]
    yield ""
    users = {one["code"]: [item["code"] for item in card["characteristics"] if item.get("staleness") == one["code"]]
             for one in card["staleness"]}
    yield from table(["", words["older"], ""], [
        (one["text"][lang], "%d %s (`%s`)" % (one["limit"], words[one["unit"]], one["field"]), ", ".join(users[one["code"]]))
        for one in card["staleness"]])
    yield "## %s" % words["notes"]
    yield ""
    for note in card["notes"]:
        yield "- **%s**: %s" % (note["about"], note["text"][lang])


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    with open(DOCUMENT, encoding="utf-8") as file:
        card = json.load(file)
    for lang, name in (("en", "scorecard.md"), ("id", "scorecard.id.md")):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(lines(card, lang)) + "\n")


if __name__ == "__main__":
    main()
