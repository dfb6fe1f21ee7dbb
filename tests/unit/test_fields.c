/* SPDX-License-Identifier: MIT */
/* The registry: pinned numbers, names that mean one thing only, choices and measures. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/field.h>

#include "record/names.h"
#include "record/registry.h"

/* Numbers, types and ranges are promises: a row here changes only with a new version of the interface. */
static const struct {
    int32_t number;
    const char *name;
    int32_t type;
    int64_t minimum;
    int64_t maximum;
} pinned_fields[] = {
    {1, "annual_sales", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {2, "prior_annual_sales", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {3, "business_capital", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {4, "net_worth", UMKM_TYPE_MONEY, -INT64_MAX, INT64_MAX},
    {5, "total_assets", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {6, "total_liabilities", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {7, "land_and_buildings", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {8, "total_investment", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {9, "land_cost", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {10, "building_cost", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {11, "workers", UMKM_TYPE_COUNT, 0, 1000000000},
    {12, "founded_on", UMKM_TYPE_DATE, 10000101, 99991231},
    {13, "founded_year", UMKM_TYPE_COUNT, 1000, 9999},
    {14, "months_in_business", UMKM_TYPE_COUNT, 0, 2400},
    {15, "legal_form", UMKM_TYPE_ENUM, 0, 6},
    {16, "independent", UMKM_TYPE_BOOL, 0, 1},
    {17, "foreign_investment", UMKM_TYPE_BOOL, 0, 1},
    {18, "kbli", UMKM_TYPE_CODE, 0, 99999},
    {19, "kbli_edition", UMKM_TYPE_ENUM, 2020, 2025},
    {20, "sector_group", UMKM_TYPE_ENUM, 0, 1},
    {21, "region", UMKM_TYPE_CODE, 11, 9999},
    {22, "owner_is_woman", UMKM_TYPE_BOOL, 0, 1},
    {23, "cooperative_member", UMKM_TYPE_BOOL, 0, 1},
    {24, "exports", UMKM_TYPE_BOOL, 0, 1},
    {25, "requested_amount", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {26, "tenor_months", UMKM_TYPE_COUNT, 0, 2400},
    {27, "loan_purpose", UMKM_TYPE_ENUM, 0, 1},
    {28, "proposed_instalment", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {29, "existing_instalment", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {30, "monthly_net_cash", UMKM_TYPE_MONEY, -INT64_MAX, INT64_MAX},
    {31, "net_profit", UMKM_TYPE_MONEY, -INT64_MAX, INT64_MAX},
    {32, "evidenced_sales", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {33, "total_debt", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {34, "equity", UMKM_TYPE_MONEY, -INT64_MAX, INT64_MAX},
    {35, "current_assets", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {36, "current_liabilities", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {37, "plan_cost", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {38, "own_contribution", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {39, "own_contribution_required", UMKM_TYPE_BOOL, 0, 1},
    {40, "collateral_required", UMKM_TYPE_BOOL, 0, 1},
    {41, "collateral_value", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {42, "guarantee_value", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {43, "collateral_document", UMKM_TYPE_ENUM, 0, 4},
    {44, "slik_collectability", UMKM_TYPE_ENUM, 0, 5},
    {45, "slik_days_past_due", UMKM_TYPE_COUNT, 0, 36500},
    {46, "worst_arrears_days_24m", UMKM_TYPE_COUNT, 0, 36500},
    {47, "arrears_settled", UMKM_TYPE_BOOL, 0, 1},
    {48, "late_bills_12m", UMKM_TYPE_COUNT, 0, 10000},
    {49, "trainings_24m", UMKM_TYPE_COUNT, 0, 10000},
    {50, "mentoring_months_24m", UMKM_TYPE_COUNT, 0, 24},
    {51, "market_certainty", UMKM_TYPE_ENUM, 0, 4},
    {52, "premises", UMKM_TYPE_ENUM, 0, 3},
    {53, "bpjs_employment", UMKM_TYPE_BOOL, 0, 1},
    {54, "business_insured", UMKM_TYPE_BOOL, 0, 1},
    {55, "nib_status", UMKM_TYPE_ENUM, 0, 3},
    {56, "nib", UMKM_TYPE_TEXT, 0, 0},
    {57, "npwp", UMKM_TYPE_TEXT, 0, 0},
    {58, "nik", UMKM_TYPE_TEXT, 0, 0},
    {59, "has_npwp", UMKM_TYPE_BOOL, 0, 1},
    {60, "tax_return_filed", UMKM_TYPE_BOOL, 0, 1},
    {61, "certification", UMKM_TYPE_ENUM, 0, 3},
    {62, "bookkeeping", UMKM_TYPE_ENUM, 0, 3},
    {63, "bank_account", UMKM_TYPE_ENUM, 0, 3},
    {64, "cashless_months_6m", UMKM_TYPE_COUNT, 0, 6},
    {65, "cashless_registered", UMKM_TYPE_BOOL, 0, 1},
    {66, "market_channel", UMKM_TYPE_ENUM, 0, 2},
    {67, "owner_service_status", UMKM_TYPE_ENUM, 0, 5},
    {68, "kur_micro_accesses", UMKM_TYPE_COUNT, 0, 1000},
    {69, "kur_small_accesses", UMKM_TYPE_COUNT, 0, 1000},
    {70, "had_any_kur", UMKM_TYPE_BOOL, 0, 1},
    {71, "commercial_credit_history", UMKM_TYPE_ENUM, 0, 2},
    {72, "concurrent_credit", UMKM_TYPE_ENUM, 0, 2},
    {73, "sikp_active_programme", UMKM_TYPE_BOOL, 0, 1},
    {74, "business_group", UMKM_TYPE_BOOL, 0, 1},
    {75, "family_has_business", UMKM_TYPE_BOOL, 0, 1},
    {76, "offtaker_contract", UMKM_TYPE_BOOL, 0, 1},
    {77, "identity_verified", UMKM_TYPE_BOOL, 0, 1},
    {78, "bankrupt", UMKM_TYPE_BOOL, 0, 1},
    {79, "document_fraud", UMKM_TYPE_BOOL, 0, 1},
    {80, "unlawful_purpose", UMKM_TYPE_BOOL, 0, 1},
    {81, "data_as_of", UMKM_TYPE_DATE, 10000101, 99991231},
    {82, "slik_as_of", UMKM_TYPE_DATE, 10000101, 99991231},
    {83, "material_cost", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {84, "gross_turnover", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {85, "owner_is_citizen", UMKM_TYPE_BOOL, 0, 1},
    {86, "final_tax_first_year", UMKM_TYPE_COUNT, 2013, 9999},
    {87, "household_income_per_capita", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {88, "migrant_worker", UMKM_TYPE_BOOL, 0, 1},
    {89, "work_contract_months", UMKM_TYPE_COUNT, 0, 2400},
    {90, "housing_side", UMKM_TYPE_ENUM, 0, 2},
    {91, "labour_intensive_industry", UMKM_TYPE_ENUM, 0, 7},
    {92, "disaster_affected", UMKM_TYPE_BOOL, 0, 1},
    {93, "restructured_current", UMKM_TYPE_BOOL, 0, 1},
    {94, "slik_disputed", UMKM_TYPE_BOOL, 0, 1},
    {95, "written_off", UMKM_TYPE_BOOL, 0, 1},
    {96, "kur_outstanding", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {97, "kur_small_plafond_total", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {98, "programme_credit_settled", UMKM_TYPE_BOOL, 0, 1},
    {99, "offtaker_licensed", UMKM_TYPE_BOOL, 0, 1},
    {100, "group_size", UMKM_TYPE_COUNT, 0, 1000000},
    {101, "procurement_value", UMKM_TYPE_MONEY, 0, INT64_MAX},
    {102, "agriculture_sector", UMKM_TYPE_BOOL, 0, 1},
    {103, "ultra_micro_outstanding", UMKM_TYPE_MONEY, 0, INT64_MAX},
};

static const struct {
    int32_t field;
    int32_t value;
    const char *name;
} pinned_choices[] = {
    {UMKM_FIELD_LEGAL_FORM, 0, "individual"},
    {UMKM_FIELD_LEGAL_FORM, 1, "sole_pt"},
    {UMKM_FIELD_LEGAL_FORM, 2, "cv"},
    {UMKM_FIELD_LEGAL_FORM, 3, "firma"},
    {UMKM_FIELD_LEGAL_FORM, 4, "pt"},
    {UMKM_FIELD_LEGAL_FORM, 5, "cooperative"},
    {UMKM_FIELD_LEGAL_FORM, 6, "other"},
    {UMKM_FIELD_KBLI_EDITION, 2020, "2020"},
    {UMKM_FIELD_KBLI_EDITION, 2025, "2025"},
    {UMKM_FIELD_SECTOR_GROUP, 0, "production"},
    {UMKM_FIELD_SECTOR_GROUP, 1, "trade_services"},
    {UMKM_FIELD_LOAN_PURPOSE, 0, "working_capital"},
    {UMKM_FIELD_LOAN_PURPOSE, 1, "investment"},
    {UMKM_FIELD_COLLATERAL_DOCUMENT, 0, "none"},
    {UMKM_FIELD_COLLATERAL_DOCUMENT, 1, "petok_letter_c_ajb"},
    {UMKM_FIELD_COLLATERAL_DOCUMENT, 2, "receivable_ip"},
    {UMKM_FIELD_COLLATERAL_DOCUMENT, 3, "shgb_or_family"},
    {UMKM_FIELD_COLLATERAL_DOCUMENT, 4, "shm_bpkb_deposit_own"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 0, "no_record"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 1, "1"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 2, "2"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 3, "3"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 4, "4"},
    {UMKM_FIELD_SLIK_COLLECTABILITY, 5, "5"},
    {UMKM_FIELD_MARKET_CERTAINTY, 0, "no_sales"},
    {UMKM_FIELD_MARKET_CERTAINTY, 1, "casual"},
    {UMKM_FIELD_MARKET_CERTAINTY, 2, "marketplace"},
    {UMKM_FIELD_MARKET_CERTAINTY, 3, "repeat_buyers"},
    {UMKM_FIELD_MARKET_CERTAINTY, 4, "contract"},
    {UMKM_FIELD_PREMISES, 0, "moving"},
    {UMKM_FIELD_PREMISES, 1, "permit"},
    {UMKM_FIELD_PREMISES, 2, "family_or_short_lease"},
    {UMKM_FIELD_PREMISES, 3, "own_or_lease_for_tenor"},
    {UMKM_FIELD_NIB_STATUS, 0, "none"},
    {UMKM_FIELD_NIB_STATUS, 1, "business_letter"},
    {UMKM_FIELD_NIB_STATUS, 2, "nib_mismatch"},
    {UMKM_FIELD_NIB_STATUS, 3, "nib_match"},
    {UMKM_FIELD_CERTIFICATION, 0, "required_missing"},
    {UMKM_FIELD_CERTIFICATION, 1, "partial"},
    {UMKM_FIELD_CERTIFICATION, 2, "complete"},
    {UMKM_FIELD_CERTIFICATION, 3, "not_required"},
    {UMKM_FIELD_BOOKKEEPING, 0, "none"},
    {UMKM_FIELD_BOOKKEEPING, 1, "notes_3m"},
    {UMKM_FIELD_BOOKKEEPING, 2, "app_6m"},
    {UMKM_FIELD_BOOKKEEPING, 3, "sak_emkm_12m"},
    {UMKM_FIELD_BANK_ACCOUNT, 0, "none"},
    {UMKM_FIELD_BANK_ACCOUNT, 1, "ewallet"},
    {UMKM_FIELD_BANK_ACCOUNT, 2, "personal"},
    {UMKM_FIELD_BANK_ACCOUNT, 3, "separate_6m"},
    {UMKM_FIELD_MARKET_CHANNEL, 0, "none"},
    {UMKM_FIELD_MARKET_CHANNEL, 1, "social_or_marketplace"},
    {UMKM_FIELD_MARKET_CHANNEL, 2, "ecatalogue_b2b"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 0, "none"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 1, "active_asn"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 2, "active_tni"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 3, "active_polri"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 4, "pre_retirement"},
    {UMKM_FIELD_OWNER_SERVICE_STATUS, 5, "retired"},
    {UMKM_FIELD_COMMERCIAL_CREDIT_HISTORY, 0, "none"},
    {UMKM_FIELD_COMMERCIAL_CREDIT_HISTORY, 1, "exempt_only"},
    {UMKM_FIELD_COMMERCIAL_CREDIT_HISTORY, 2, "commercial"},
    {UMKM_FIELD_CONCURRENT_CREDIT, 0, "none"},
    {UMKM_FIELD_CONCURRENT_CREDIT, 1, "allowed_kinds"},
    {UMKM_FIELD_CONCURRENT_CREDIT, 2, "other"},
    {UMKM_FIELD_HOUSING_SIDE, 0, "none"},
    {UMKM_FIELD_HOUSING_SIDE, 1, "supply"},
    {UMKM_FIELD_HOUSING_SIDE, 2, "demand"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 0, "none"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 1, "garment"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 2, "textile"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 3, "furniture"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 4, "leather"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 5, "footwear"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 6, "toys"},
    {UMKM_FIELD_LABOUR_INTENSIVE_INDUSTRY, 7, "food_and_drink"},
};

static const struct {
    int32_t number;
    const char *name;
} pinned_measures[] = {
    {1, "annual_sales"},
    {2, "business_capital"},
    {3, "net_worth"},
    {4, "workers"},
    {5, "investment"},
    {20, "months_in_business"},
    {21, "dscr"},
    {22, "net_margin"},
    {23, "sales_growth"},
    {24, "amount_to_sales"},
    {25, "evidenced_share"},
    {26, "debt_to_equity"},
    {27, "current_ratio"},
    {28, "own_contribution_share"},
    {29, "collateral_coverage"},
};

enum {
    FIELDS = sizeof pinned_fields / sizeof pinned_fields[0],
    CHOICES = sizeof pinned_choices / sizeof pinned_choices[0],
    MEASURES = sizeof pinned_measures / sizeof pinned_measures[0]
};

static int32_t find(const char *name, size_t length)
{
    int32_t field = -7;
    umkm_status status = umkm_field_find(name, length, &field);

    ck_assert_int_eq(status, field == -7 ? UMKM_E_NAME : UMKM_OK);
    return field;
}

static umkm_field_description describe(int32_t field)
{
    umkm_field_description description = {.struct_size = sizeof description};

    ck_assert_int_eq(umkm_field_info(field, &description), UMKM_OK);
    return description;
}

/* Copies the name at the front of "a|b" and steps behind it; false after the last. */
static bool next_name(const char **list, char name[UMKM__NAME_SIZE])
{
    size_t length = strcspn(*list, "|");

    if (length == 0) {
        return false;
    }
    ck_assert_uint_lt(length, UMKM__NAME_SIZE);
    memcpy(name, *list, length);
    name[length] = '\0';
    *list += length + ((*list)[length] == '|');
    return true;
}

START_TEST(fields_are_pinned)
{
    umkm_field_description description = describe(pinned_fields[_i].number);
    int32_t at = 0;

    ck_assert_int_eq(description.field, pinned_fields[_i].number);
    ck_assert_str_eq(description.name, pinned_fields[_i].name);
    ck_assert_int_eq(description.type, pinned_fields[_i].type);
    ck_assert_int_eq(description.minimum, pinned_fields[_i].minimum);
    ck_assert_int_eq(description.maximum, pinned_fields[_i].maximum);
    ck_assert_str_eq(umkm_field_name(pinned_fields[_i].number), pinned_fields[_i].name);
    ck_assert_int_eq(find(pinned_fields[_i].name, strlen(pinned_fields[_i].name)), pinned_fields[_i].number);
    ck_assert_int_eq(umkm_field_at((size_t)_i, &at), UMKM_OK);
    ck_assert_int_eq(at, pinned_fields[_i].number);
}
END_TEST

START_TEST(fields_have_texts)
{
    umkm_field_description description = describe(pinned_fields[_i].number);

    ck_assert_str_ne(description.text_id, "");
    ck_assert_str_ne(description.text_en, "");
    ck_assert_str_ne(description.text_id, description.text_en);
    ck_assert_str_ne(description.aliases, "");
    ck_assert(description.type == UMKM_TYPE_BOOL || description.type == UMKM_TYPE_ENUM || description.unit[0] != '\0');
}
END_TEST

START_TEST(aliases_resolve_in_any_spelling)
{
    umkm_field_description description = describe(pinned_fields[_i].number);
    char name[UMKM__NAME_SIZE];
    const char *list = description.aliases;

    while (next_name(&list, name)) {
        size_t length = strlen(name);

        ck_assert_msg(find(name, length) == description.field, "%s", name);
        for (char *c = name; *c != '\0'; c++) {
            *c = *c == '_' ? '-' : *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
        }
        ck_assert_msg(find(name, length) == description.field, "%s", name);
    }
}
END_TEST

/* Every name and alias in its folded form, across all fields. */
START_TEST(no_two_fields_share_a_name)
{
    static char names[1024][UMKM__NAME_SIZE];
    size_t count = 0;

    for (size_t i = 0; i < FIELDS; i++) {
        umkm_field_description description = describe(pinned_fields[i].number);
        const char *list = description.aliases;

        strcpy(names[count++], description.name);
        while (next_name(&list, names[count])) {
            count++;
            ck_assert_uint_lt(count, 1000);
        }
    }
    ck_assert_uint_gt(count, 2 * FIELDS - 1);
    for (size_t i = 0; i < count; i++) {
        char folded[UMKM__NAME_SIZE];

        ck_assert_uint_eq(umkm__fold(names[i], strlen(names[i]), folded), strlen(names[i]));
        ck_assert_str_eq(folded, names[i]);
        for (size_t j = 0; j < i; j++) {
            ck_assert_str_ne(names[i], names[j]);
        }
    }
}
END_TEST

START_TEST(words_that_files_use)
{
    static const struct {
        const char *word;
        int32_t field;
    } words[] = {
        {"omset", UMKM_FIELD_ANNUAL_SALES},
        {"Omzet", UMKM_FIELD_ANNUAL_SALES},
        {"aset", UMKM_FIELD_TOTAL_ASSETS},
        {"Asset", UMKM_FIELD_TOTAL_ASSETS},
        {"modal", UMKM_FIELD_BUSINESS_CAPITAL},
        {"Modal Usaha", UMKM_FIELD_BUSINESS_CAPITAL},
        {"tenaga kerja", UMKM_FIELD_WORKERS},
        {"Jumlah Karyawan", UMKM_FIELD_WORKERS},
        {"no_nik", UMKM_FIELD_NIK},
        {"No KTP", UMKM_FIELD_NIK},
        {"NIB", UMKM_FIELD_NIB},
        {"NPWP", UMKM_FIELD_NPWP},
        {"KBLI", UMKM_FIELD_KBLI},
        {"Tahun-Berdiri", UMKM_FIELD_FOUNDED_YEAR},
        {"laba", UMKM_FIELD_NET_PROFIT},
        {"jumlah_investasi", UMKM_FIELD_TOTAL_INVESTMENT},
        {"bangunan_gedung", UMKM_FIELD_BUILDING_COST},
        {"pembelian_pematangan_tanah", UMKM_FIELD_LAND_COST},
        {"biaya_bahan_baku", UMKM_FIELD_MATERIAL_COST},
        {"peredaran bruto", UMKM_FIELD_GROSS_TURNOVER},
    };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        ck_assert_msg(find(words[i].word, strlen(words[i].word)) == words[i].field, "%s", words[i].word);
    }
}
END_TEST

START_TEST(names_are_folded)
{
    static const char *const same[] = {
        "annual_sales",
        "ANNUAL_SALES",
        "Annual Sales",
        "annual-sales",
        " annual  sales ",
        "annual _- sales",
        "\tannual sales\r\n",
        "_annual_sales_",
        ("\xC2\xA0"
         "annual sales\xE2\x80\xAF"),
    };
    static const char *const other[] = {
        "",  " ",           "-", "annualsales", "annual.sales", "annual_sale", "annual_saless", "annual\xC2\xA0sales",
        "|", "omzet|omset",
    };
    char long_name[200];

    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        ck_assert_msg(find(same[i], strlen(same[i])) == UMKM_FIELD_ANNUAL_SALES, "%s", same[i]);
    }
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++) {
        ck_assert_msg(find(other[i], strlen(other[i])) == -7, "%s", other[i]);
    }
    ck_assert_int_eq(find("annual_sales\0x", 14), -7);
    ck_assert_int_eq(find("annual_salesXX", 12), UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(find(NULL, 0), -7);
    memset(long_name, 'a', sizeof long_name);
    for (size_t length = 60; length <= sizeof long_name; length++) {
        ck_assert_int_eq(find(long_name, length), -7);
    }
}
END_TEST

/* A folded name fills the buffer to the last byte but never beyond, also when the last thing added is a gap. */
START_TEST(folding_stays_in_its_buffer)
{
    char folded[UMKM__NAME_SIZE];
    char text[80];

    memset(text, 'b', sizeof text);
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE - 1, folded), UMKM__NAME_SIZE - 1);
    ck_assert_uint_eq(strlen(folded), UMKM__NAME_SIZE - 1);
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE, folded), 0);
    text[UMKM__NAME_SIZE - 3] = ' ';
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE - 1, folded), UMKM__NAME_SIZE - 1);
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE, folded), 0);
    text[UMKM__NAME_SIZE - 3] = 'b';
    text[UMKM__NAME_SIZE - 2] = ' ';
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE, folded), 0);
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE - 1, folded), UMKM__NAME_SIZE - 2);
    text[UMKM__NAME_SIZE - 2] = 'b';
    text[UMKM__NAME_SIZE - 1] = ' ';
    ck_assert_uint_eq(umkm__fold(text, UMKM__NAME_SIZE, folded), UMKM__NAME_SIZE - 1);
}
END_TEST

START_TEST(fields_that_do_not_exist)
{
    static const int32_t numbers[] = {0, -1, INT32_MIN, UMKM_FIELD_END, UMKM_FIELD_END + 1, INT32_MAX};
    umkm_field_description description = {.struct_size = sizeof description};
    int32_t field = -7;

    ck_assert_uint_eq(umkm_field_count(), FIELDS);
    ck_assert_int_eq(umkm_field_at(FIELDS, &field), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_field_at(0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(field, -7);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        ck_assert_str_eq(umkm_field_name(numbers[i]), "");
        ck_assert_int_eq(umkm_field_info(numbers[i], &description), UMKM_E_NAME);
        ck_assert_int_eq(umkm_enum_at(numbers[i], 0, NULL, NULL, NULL), UMKM_E_TYPE);
        ck_assert_str_eq(umkm_enum_name(numbers[i], 0), "");
        ck_assert_str_eq(umkm_enum_label(numbers[i], 0, UMKM_LANG_ID), "");
    }
    ck_assert_int_eq(umkm_field_info(1, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_field_find("kbli", 4, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_field_find(NULL, 4, &field), UMKM_E_ARGUMENT);
    description.struct_size = 0;
    ck_assert_int_eq(umkm_field_info(1, &description), UMKM_E_STRUCT_SIZE);
}
END_TEST

START_TEST(choices_are_pinned)
{
    ck_assert_str_eq(umkm_enum_name(pinned_choices[_i].field, pinned_choices[_i].value), pinned_choices[_i].name);
    ck_assert_str_ne(umkm_enum_label(pinned_choices[_i].field, pinned_choices[_i].value, UMKM_LANG_ID), "");
    ck_assert_str_ne(umkm_enum_label(pinned_choices[_i].field, pinned_choices[_i].value, UMKM_LANG_EN), "");
}
END_TEST

/* Counts the choices of a field in the pinned list and checks that the library gives them in that order. */
START_TEST(choices_come_in_order)
{
    int32_t field = pinned_fields[_i].number;
    size_t count = 0;
    int64_t value = 0;
    const char *name = NULL;
    const char *aliases = NULL;

    for (size_t i = 0; i < CHOICES; i++) {
        if (pinned_choices[i].field == field) {
            ck_assert_int_eq(umkm_enum_at(field, count++, &value, &name, &aliases), UMKM_OK);
            ck_assert_int_eq(value, pinned_choices[i].value);
            ck_assert_str_eq(name, pinned_choices[i].name);
            ck_assert_str_ne(aliases, "");
            ck_assert_str_ne(umkm__choice(field, value)->label_id, "");
            ck_assert_str_ne(umkm__choice(field, value)->label_en, "");
        }
    }
    ck_assert_int_eq(count > 0, pinned_fields[_i].type == UMKM_TYPE_ENUM);
    ck_assert_int_eq(umkm_enum_at(field, count, &value, &name, &aliases), count > 0 ? UMKM_E_ARGUMENT : UMKM_E_TYPE);
    ck_assert_int_eq(umkm_enum_at(field, 0, NULL, NULL, NULL), count > 0 ? UMKM_OK : UMKM_E_TYPE);
    ck_assert_str_eq(umkm_enum_name(field, pinned_fields[_i].minimum - (count > 0)), "");
}
END_TEST

/* A word must mean one choice, and a number written out must mean the choice of that number. */
START_TEST(no_two_choices_share_a_name)
{
    int32_t field = pinned_choices[_i].field;
    const struct umkm__choice *own = umkm__choice(field, pinned_choices[_i].value);
    const char *lists[] = {own->name, own->aliases};
    char name[UMKM__NAME_SIZE];
    char folded[UMKM__NAME_SIZE];

    for (size_t i = 0; i < 2; i++) {
        while (next_name(&lists[i], name)) {
            ck_assert_uint_eq(umkm__fold(name, strlen(name), folded), strlen(name));
            ck_assert_str_eq(folded, name);
            ck_assert_ptr_eq(umkm__choice_named(field, name, strlen(name)), own);
            ck_assert_msg(name[strspn(name, "0123456789")] != '\0' || atoi(name) == own->value, "%s", name);
        }
    }
}
END_TEST

START_TEST(measures_are_pinned)
{
    const char *name = pinned_measures[_i].name;
    int32_t measure = 0;

    ck_assert_str_eq(umkm_measure_name(pinned_measures[_i].number), name);
    ck_assert_int_eq(umkm_measure_find(name, strlen(name), &measure), UMKM_OK);
    ck_assert_int_eq(measure, pinned_measures[_i].number);
}
END_TEST

START_TEST(measures_that_do_not_exist)
{
    int32_t measure = -7;
    int32_t named = 0;

    for (int32_t i = -2; i < UMKM_MEASURE_END + 2; i++) {
        named += umkm_measure_name(i)[0] != '\0';
    }
    ck_assert_int_eq(named, MEASURES);
    ck_assert_str_eq(umkm_measure_name(INT32_MAX), "");
    ck_assert_str_eq(umkm_measure_name(INT32_MIN), "");
    ck_assert_int_eq(umkm_measure_find("dscr\0x", 6, &measure), UMKM_E_NAME);
    ck_assert_int_eq(umkm_measure_find("", 0, &measure), UMKM_E_NAME);
    ck_assert_int_eq(umkm_measure_find("omzet", 5, &measure), UMKM_E_NAME);
    ck_assert_int_eq(measure, -7);
    ck_assert_int_eq(umkm_measure_find("DSCR", 4, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_measure_find(NULL, 4, &measure), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_measure_find(" Net-Margin", 11, &measure), UMKM_OK);
    ck_assert_int_eq(measure, UMKM_MEASURE_NET_MARGIN);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fields");
    TCase *all = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, all);
    tcase_add_loop_test(all, fields_are_pinned, 0, FIELDS);
    tcase_add_loop_test(all, fields_have_texts, 0, FIELDS);
    tcase_add_loop_test(all, aliases_resolve_in_any_spelling, 0, FIELDS);
    tcase_add_test(all, no_two_fields_share_a_name);
    tcase_add_test(all, words_that_files_use);
    tcase_add_test(all, names_are_folded);
    tcase_add_test(all, folding_stays_in_its_buffer);
    tcase_add_test(all, fields_that_do_not_exist);
    tcase_add_loop_test(all, choices_are_pinned, 0, CHOICES);
    tcase_add_loop_test(all, choices_come_in_order, 0, FIELDS);
    tcase_add_loop_test(all, no_two_choices_share_a_name, 0, CHOICES);
    tcase_add_loop_test(all, measures_are_pinned, 0, MEASURES);
    tcase_add_test(all, measures_that_do_not_exist);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
