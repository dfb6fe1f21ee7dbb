# SPDX-License-Identifier: MIT
"""The facts about a business, by name. Written by make_facts.py from the registry of the library."""

from __future__ import annotations

from datetime import date
from typing import SupportsIndex, TypedDict


class CanonicalFacts(TypedDict, total=False):
    """Facts by their canonical names. None, and what is left out, is not known; 0 is zero."""

    annual_sales: SupportsIndex | None
    """Net sales of the last closed fiscal year [Rp per year]."""
    prior_annual_sales: SupportsIndex | None
    """Net sales of the fiscal year before that one [Rp per year]."""
    business_capital: SupportsIndex | None
    """Own and borrowed capital to run the business, without land and buildings of the place of business; not the net worth [Rp]."""
    net_worth: SupportsIndex | None
    """Assets less liabilities, without land and buildings of the place of business; may be negative [Rp]."""
    total_assets: SupportsIndex | None
    """All assets; only used to derive the net worth [Rp]."""
    total_liabilities: SupportsIndex | None
    """All liabilities; only used to derive the net worth [Rp]."""
    land_and_buildings: SupportsIndex | None
    """Value of land and buildings of the place of business inside total assets [Rp]."""
    total_investment: SupportsIndex | None
    """Investment as stated in OSS, with land and buildings [Rp]."""
    land_cost: SupportsIndex | None
    """Purchase and preparation of land inside the total investment [Rp]."""
    building_cost: SupportsIndex | None
    """Buildings inside the total investment [Rp]."""
    workers: SupportsIndex | None
    """Workers, with unpaid members of the family [people]. 0 to 1000000000."""
    founded_on: date | None
    """Day on which the business began to operate [yyyy-mm-dd]."""
    founded_year: SupportsIndex | None
    """Year in which the business began to operate; used when the day is not known [year]. 1000 to 9999."""
    months_in_business: SupportsIndex | None
    """Stated months in business; used when the day of founding is not known [months]. 0 to 2400."""
    legal_form: str | SupportsIndex | None
    """Legal form. One of individual, sole_pt, cv, firma, pt, cooperative, other."""
    independent: bool | None
    """Not a subsidiary or branch of a medium or large business."""
    foreign_investment: bool | None
    """Company with foreign investment (PMA)."""
    kbli: str | SupportsIndex | None
    """Main activity in the KBLI [5 digits]."""
    kbli_edition: str | SupportsIndex | None
    """Edition of the KBLI that the code belongs to; a code does not tell. One of 2020, 2025."""
    sector_group: str | SupportsIndex | None
    """Production sector of KUR, or trade and other services. One of production, trade_services."""
    region: str | SupportsIndex | None
    """Kemendagri code of the place of business: province, or regency or city [PP or PP.KK]."""
    owner_is_woman: bool | None
    """The owner is a woman; for statistics and programmes, never for a score."""
    cooperative_member: bool | None
    """The owner or the business belongs to a cooperative."""
    exports: bool | None
    """Sold abroad in the last 12 months."""
    requested_amount: SupportsIndex | None
    """Amount of credit asked for [Rp]."""
    tenor_months: SupportsIndex | None
    """Tenor asked for, in months [months]. 0 to 2400."""
    loan_purpose: str | SupportsIndex | None
    """Use of the credit: working capital or investment. One of working_capital, investment."""
    proposed_instalment: SupportsIndex | None
    """Monthly instalment of the credit asked for [Rp per month]."""
    existing_instalment: SupportsIndex | None
    """Monthly instalments already being paid [Rp per month]."""
    monthly_net_cash: SupportsIndex | None
    """Actual monthly cash of the business after household drawings, without planned growth; may be negative [Rp per month]."""
    net_profit: SupportsIndex | None
    """Net profit of the last closed fiscal year; negative for a loss [Rp per year]."""
    evidenced_sales: SupportsIndex | None
    """Part of the annual sales shown by bank statements, QRIS, invoices or tax return [Rp per year]."""
    total_debt: SupportsIndex | None
    """Debt before the new credit [Rp]."""
    equity: SupportsIndex | None
    """Own capital; may be negative [Rp]."""
    current_assets: SupportsIndex | None
    """Current assets [Rp]."""
    current_liabilities: SupportsIndex | None
    """Current liabilities [Rp]."""
    plan_cost: SupportsIndex | None
    """Cost of the plan to be financed [Rp]."""
    own_contribution: SupportsIndex | None
    """Own part of the cost of the plan [Rp]."""
    own_contribution_required: bool | None
    """The scheme asks for an own contribution."""
    collateral_required: bool | None
    """Additional collateral is required; not for KUR up to Rp100 million (Permenko 1/2022 Pasal 14(3))."""
    collateral_value: SupportsIndex | None
    """Liquidation value of the collateral [Rp]."""
    guarantee_value: SupportsIndex | None
    """Guaranteed amount [Rp]."""
    collateral_document: str | SupportsIndex | None
    """Legal strength of the collateral document. One of none, petok_letter_c_ajb, receivable_ip, shgb_or_family, shm_bpkb_deposit_own."""
    slik_collectability: str | SupportsIndex | None
    """Worst current collectability in SLIK; no record is an answer. One of no_record, 1, 2, 3, 4, 5."""
    slik_days_past_due: SupportsIndex | None
    """Worst current arrears, in days [days]. 0 to 36500."""
    worst_arrears_days_24m: SupportsIndex | None
    """Longest arrears in the last 24 months, in days [days]. 0 to 36500."""
    arrears_settled: bool | None
    """Arrears above 90 days are paid off."""
    late_bills_12m: SupportsIndex | None
    """Utility and BPJS bills paid late in 12 months; optional [bills]. 0 to 10000."""
    trainings_24m: SupportsIndex | None
    """Certified trainings in the last 24 months [certificates]. 0 to 10000."""
    mentoring_months_24m: SupportsIndex | None
    """Months of mentoring in the last 24 months [months]. 0 to 24."""
    market_certainty: str | SupportsIndex | None
    """Market certainty. One of no_sales, casual, marketplace, repeat_buyers, contract."""
    premises: str | SupportsIndex | None
    """Tenure of the business premises. One of moving, permit, family_or_short_lease, own_or_lease_for_tenor."""
    bpjs_employment: bool | None
    """Active in BPJS Ketenagakerjaan."""
    business_insured: bool | None
    """The business is insured."""
    nib_status: str | SupportsIndex | None
    """Registration: NIB or business letter (surat keterangan usaha). One of none, business_letter, nib_mismatch, nib_match."""
    nib: str | None
    """Business identification number [13 digits]."""
    npwp: str | None
    """Taxpayer number, or number of a place of business (NITKU) [15, 16 or 22 digits]."""
    nik: str | None
    """Population identity number or a token for it; never shown whole in a message [16 digits or a token]."""
    has_npwp: bool | None
    """Has a taxpayer number."""
    tax_return_filed: bool | None
    """Last year's tax return was filed."""
    certification: str | SupportsIndex | None
    """Mandatory product certification: PIRT, BPOM, halal, SNI. One of required_missing, partial, complete, not_required."""
    bookkeeping: str | SupportsIndex | None
    """Bookkeeping. One of none, notes_3m, app_6m, sak_emkm_12m."""
    bank_account: str | SupportsIndex | None
    """Account used for the business. One of none, ewallet, personal, separate_6m."""
    cashless_months_6m: SupportsIndex | None
    """Months with QRIS, EDC or marketplace receipts in the last 6 [months]. 0 to 6."""
    cashless_registered: bool | None
    """Registered for cashless payments."""
    market_channel: str | SupportsIndex | None
    """Market channel in which the business is listed. One of none, social_or_marketplace, ecatalogue_b2b."""
    owner_service_status: str | SupportsIndex | None
    """Service status of the owner: civil service, military, police. One of none, active_asn, active_tni, active_polri, pre_retirement, retired."""
    kur_micro_accesses: SupportsIndex | None
    """Times that KUR mikro was received before [times]. 0 to 1000."""
    kur_small_accesses: SupportsIndex | None
    """Times that KUR kecil was received before [times]. 0 to 1000."""
    had_any_kur: bool | None
    """Received any KUR before."""
    commercial_credit_history: str | SupportsIndex | None
    """History of commercial working-capital or investment credit. One of none, exempt_only, commercial."""
    concurrent_credit: str | SupportsIndex | None
    """Other credit running now. One of none, allowed_kinds, other."""
    sikp_active_programme: bool | None
    """Has a running government credit programme in SIKP."""
    business_group: bool | None
    """Member of a business group or cluster."""
    family_has_business: bool | None
    """A family member has a productive and viable business."""
    offtaker_contract: bool | None
    """Has an agreement with an offtaker."""
    identity_verified: bool | None
    """The identity of the owner was verified."""
    bankrupt: bool | None
    """Bankrupt or under suspension of payments (PKPU)."""
    document_fraud: bool | None
    """A forged document was proven."""
    unlawful_purpose: bool | None
    """The business or the purpose of the credit is unlawful."""
    data_as_of: date | None
    """Date of the financial figures [yyyy-mm-dd]."""
    slik_as_of: date | None
    """Date of the SLIK report [yyyy-mm-dd]."""
    material_cost: SupportsIndex | None
    """Cost of materials in the fiscal year of the annual sales [Rp per year]."""
    gross_turnover: SupportsIndex | None
    """Gross turnover of the last tax year, before sales deductions, of all branches [Rp per tax year]."""
    owner_is_citizen: bool | None
    """The owner is an Indonesian citizen."""
    final_tax_first_year: SupportsIndex | None
    """First tax year under the final income tax for small businesses [year]. 2013 to 9999."""
    household_income_per_capita: SupportsIndex | None
    """Monthly household income per person [Rp per month]."""
    migrant_worker: bool | None
    """Indonesian migrant worker, or about to be one."""
    work_contract_months: SupportsIndex | None
    """Length of the work contract abroad, in months [months]. 0 to 2400."""
    housing_side: str | SupportsIndex | None
    """Side in the housing credit programme. One of none, supply, demand."""
    labour_intensive_industry: str | SupportsIndex | None
    """Labour-intensive industry of the business. One of none, garment, textile, furniture, leather, footwear, toys, food_and_drink."""
    disaster_affected: bool | None
    """Affected by a disaster declared by the government."""
    restructured_current: bool | None
    """A loan restructured because of a disaster is reported as current by the lender."""
    slik_disputed: bool | None
    """The debtor disputes the SLIK data."""
    written_off: bool | None
    """A loan was written off."""
    kur_outstanding: SupportsIndex | None
    """Outstanding principal of running KUR [Rp]."""
    kur_small_plafond_total: SupportsIndex | None
    """Sum of the plafonds of all KUR kecil received [Rp]."""
    programme_credit_settled: bool | None
    """Earlier government programme credit outside KUR is paid off."""
    offtaker_licensed: bool | None
    """The offtaker is a licensed legal entity in a relevant line."""
    group_size: SupportsIndex | None
    """Members of the business group [people]. 0 to 1000000."""
    procurement_value: SupportsIndex | None
    """Value of the government procurement package [Rp]."""
    agriculture_sector: bool | None
    """Business in agriculture, plantation, livestock or fishery."""
    ultra_micro_outstanding: SupportsIndex | None
    """Outstanding principal of ultra-micro credit [Rp]."""


class Facts(CanonicalFacts, total=False):
    """Facts by their canonical names or their Indonesian aliases."""

    hasil_penjualan_tahunan: SupportsIndex | None
    penjualan_tahunan: SupportsIndex | None
    omzet_tahunan: SupportsIndex | None
    omset_tahunan: SupportsIndex | None
    omzet: SupportsIndex | None
    omset: SupportsIndex | None
    penjualan_tahun_sebelumnya: SupportsIndex | None
    omzet_tahun_lalu: SupportsIndex | None
    omset_tahun_lalu: SupportsIndex | None
    penjualan_tahun_lalu: SupportsIndex | None
    modal_usaha: SupportsIndex | None
    modal: SupportsIndex | None
    kekayaan_bersih: SupportsIndex | None
    total_aset: SupportsIndex | None
    aset: SupportsIndex | None
    asset: SupportsIndex | None
    jumlah_aset: SupportsIndex | None
    total_asset: SupportsIndex | None
    total_kewajiban: SupportsIndex | None
    kewajiban: SupportsIndex | None
    total_utang: SupportsIndex | None
    total_liabilitas: SupportsIndex | None
    jumlah_kewajiban: SupportsIndex | None
    total_hutang: SupportsIndex | None
    tanah_dan_bangunan: SupportsIndex | None
    nilai_tanah_bangunan: SupportsIndex | None
    nilai_tanah_dan_bangunan: SupportsIndex | None
    jumlah_investasi: SupportsIndex | None
    nilai_investasi: SupportsIndex | None
    total_investasi: SupportsIndex | None
    pembelian_pematangan_tanah: SupportsIndex | None
    pembelian_dan_pematangan_tanah: SupportsIndex | None
    bangunan_gedung: SupportsIndex | None
    bangunan_dan_gedung: SupportsIndex | None
    tenaga_kerja: SupportsIndex | None
    jumlah_tenaga_kerja: SupportsIndex | None
    jumlah_karyawan: SupportsIndex | None
    karyawan: SupportsIndex | None
    jumlah_pekerja: SupportsIndex | None
    pekerja: SupportsIndex | None
    tanggal_berdiri: date | None
    tanggal_pendirian: date | None
    tahun_berdiri: SupportsIndex | None
    tahun_pendirian: SupportsIndex | None
    lama_usaha_bulan: SupportsIndex | None
    lama_usaha: SupportsIndex | None
    bentuk_usaha: str | SupportsIndex | None
    badan_usaha: str | SupportsIndex | None
    bentuk_badan_usaha: str | SupportsIndex | None
    berdiri_sendiri: bool | None
    usaha_mandiri: bool | None
    pma: bool | None
    penanaman_modal_asing: bool | None
    kode_kbli: str | SupportsIndex | None
    kbli_utama: str | SupportsIndex | None
    edisi_kbli: str | SupportsIndex | None
    tahun_kbli: str | SupportsIndex | None
    kelompok_sektor: str | SupportsIndex | None
    kode_wilayah: str | SupportsIndex | None
    kode_kabupaten: str | SupportsIndex | None
    kode_provinsi: str | SupportsIndex | None
    kode_kabupaten_kota: str | SupportsIndex | None
    pemilik_perempuan: bool | None
    pemilik_wanita: bool | None
    anggota_koperasi: bool | None
    ekspor: bool | None
    plafon_diminta: SupportsIndex | None
    jumlah_pinjaman: SupportsIndex | None
    plafon: SupportsIndex | None
    plafond: SupportsIndex | None
    pinjaman_diminta: SupportsIndex | None
    tenor: SupportsIndex | None
    jangka_waktu_bulan: SupportsIndex | None
    tenor_bulan: SupportsIndex | None
    tujuan_kredit: str | SupportsIndex | None
    tujuan_pinjaman: str | SupportsIndex | None
    angsuran_baru: SupportsIndex | None
    angsuran_diminta: SupportsIndex | None
    angsuran_lama: SupportsIndex | None
    angsuran_berjalan: SupportsIndex | None
    kas_bersih_bulanan: SupportsIndex | None
    kas_bersih_per_bulan: SupportsIndex | None
    laba_bersih: SupportsIndex | None
    laba: SupportsIndex | None
    laba_bersih_tahunan: SupportsIndex | None
    keuntungan_bersih: SupportsIndex | None
    penjualan_terbukti: SupportsIndex | None
    omzet_terbukti: SupportsIndex | None
    omset_terbukti: SupportsIndex | None
    total_utang_berbunga: SupportsIndex | None
    utang_berbunga: SupportsIndex | None
    total_pinjaman: SupportsIndex | None
    modal_sendiri: SupportsIndex | None
    ekuitas: SupportsIndex | None
    aset_lancar: SupportsIndex | None
    aktiva_lancar: SupportsIndex | None
    utang_lancar: SupportsIndex | None
    kewajiban_lancar: SupportsIndex | None
    liabilitas_lancar: SupportsIndex | None
    hutang_lancar: SupportsIndex | None
    biaya_rencana: SupportsIndex | None
    biaya_rencana_usaha: SupportsIndex | None
    modal_sendiri_rencana: SupportsIndex | None
    swadana: SupportsIndex | None
    swadana_dipersyaratkan: bool | None
    modal_sendiri_dipersyaratkan: bool | None
    agunan_dipersyaratkan: bool | None
    agunan_disyaratkan: bool | None
    nilai_agunan: SupportsIndex | None
    nilai_likuidasi_agunan: SupportsIndex | None
    nilai_jaminan: SupportsIndex | None
    nilai_penjaminan: SupportsIndex | None
    dokumen_agunan: str | SupportsIndex | None
    dokumen_jaminan: str | SupportsIndex | None
    kolektibilitas: str | SupportsIndex | None
    kol: str | SupportsIndex | None
    kolektibilitas_slik: str | SupportsIndex | None
    hari_tunggakan: SupportsIndex | None
    tunggakan_terlama_24_bulan: SupportsIndex | None
    hari_tunggakan_terlama_24_bulan: SupportsIndex | None
    tunggakan_lunas: bool | None
    tagihan_terlambat_12_bulan: SupportsIndex | None
    pelatihan_24_bulan: SupportsIndex | None
    jumlah_pelatihan_24_bulan: SupportsIndex | None
    pendampingan_bulan_24_bulan: SupportsIndex | None
    bulan_pendampingan_24_bulan: SupportsIndex | None
    kepastian_pasar: str | SupportsIndex | None
    tempat_usaha: str | SupportsIndex | None
    status_tempat_usaha: str | SupportsIndex | None
    bpjs_ketenagakerjaan: bool | None
    bpjs_tk: bool | None
    asuransi_usaha: bool | None
    usaha_diasuransikan: bool | None
    status_nib: str | SupportsIndex | None
    legalitas_usaha: str | SupportsIndex | None
    nomor_induk_berusaha: str | None
    no_nib: str | None
    nomor_nib: str | None
    nomor_npwp: str | None
    no_npwp: str | None
    nomor_pokok_wajib_pajak: str | None
    no_ktp: str | None
    no_nik: str | None
    nomor_ktp: str | None
    nomor_nik: str | None
    nomor_induk_kependudukan: str | None
    memiliki_npwp: bool | None
    punya_npwp: bool | None
    spt_dilaporkan: bool | None
    spt_tahunan_dilaporkan: bool | None
    sertifikasi: str | SupportsIndex | None
    sertifikasi_produk: str | SupportsIndex | None
    pembukuan: str | SupportsIndex | None
    pencatatan_keuangan: str | SupportsIndex | None
    rekening: str | SupportsIndex | None
    rekening_usaha: str | SupportsIndex | None
    rekening_bank: str | SupportsIndex | None
    bulan_nontunai_6_bulan: SupportsIndex | None
    terdaftar_qris: bool | None
    terdaftar_nontunai: bool | None
    kanal_pasar: str | SupportsIndex | None
    status_aparatur: str | SupportsIndex | None
    kali_kur_mikro: SupportsIndex | None
    jumlah_kur_mikro: SupportsIndex | None
    kali_kur_kecil: SupportsIndex | None
    jumlah_kur_kecil: SupportsIndex | None
    pernah_kur: bool | None
    pernah_menerima_kur: bool | None
    riwayat_kredit_komersial: str | SupportsIndex | None
    kredit_berjalan: str | SupportsIndex | None
    program_sikp_aktif: bool | None
    anggota_kelompok_usaha: bool | None
    kelompok_usaha: bool | None
    keluarga_punya_usaha: bool | None
    kontrak_offtaker: bool | None
    identitas_terverifikasi: bool | None
    pailit_pkpu: bool | None
    pailit: bool | None
    dokumen_palsu: bool | None
    usaha_tidak_sah: bool | None
    tujuan_melanggar_hukum: bool | None
    tanggal_data: date | None
    tanggal_slik: date | None
    biaya_bahan_baku: SupportsIndex | None
    nilai_bahan_baku: SupportsIndex | None
    peredaran_bruto: SupportsIndex | None
    wni: bool | None
    pemilik_wni: bool | None
    tahun_awal_pph_final: SupportsIndex | None
    pendapatan_per_kapita_rumah_tangga: SupportsIndex | None
    pekerja_migran: bool | None
    calon_pmi: bool | None
    kontrak_kerja_bulan: SupportsIndex | None
    lama_kontrak_kerja_bulan: SupportsIndex | None
    sisi_perumahan: str | SupportsIndex | None
    industri_padat_karya: str | SupportsIndex | None
    terdampak_bencana: bool | None
    restrukturisasi_lancar: bool | None
    slik_disengketakan: bool | None
    slik_disanggah: bool | None
    hapus_buku: bool | None
    sisa_kur: SupportsIndex | None
    baki_debet_kur: SupportsIndex | None
    total_plafon_kur_kecil: SupportsIndex | None
    akumulasi_plafon_kur_kecil: SupportsIndex | None
    kredit_program_lunas: bool | None
    offtaker_berizin: bool | None
    jumlah_anggota_kelompok: SupportsIndex | None
    nilai_paket_pengadaan: SupportsIndex | None
    sektor_pertanian: bool | None
    sisa_kredit_umi: SupportsIndex | None
    sisa_pembiayaan_umi: SupportsIndex | None
