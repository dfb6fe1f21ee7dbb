/* SPDX-License-Identifier: MIT */
/* Businesses and the classification that must come out, byte for byte, for test_decision.c; ' stands for ". */
static const struct golden GOLDEN[] = {
    {.name = "the example of the contract",
     .business = "{'annual_sales':2500000000,'business_capital':400000000}",
     .classification =
         "{'size_class':'small','label':{'id':'Usaha Kecil','en':'Small business'},"
         "'regime':'PP-7-2021','decided_by':'annual_sales','basis':'purpose','purpose':'facilitation',"
         "'citation':'PP 7/2021 Pasal 35 ayat (5) huruf b','conflict':true,"
         "'measures':[{'measure':'annual_sales','value':2500000000,'size_class':'small',"
         "'above':2000000000,'up_to':15000000000,'headroom':12500000000,"
         "'citation':'PP 7/2021 Pasal 35 ayat (5) huruf b'},"
         "{'measure':'business_capital','value':400000000,'size_class':'micro','above':null,'up_to':1000000000,"
         "'headroom':600000000,'citation':'PP 7/2021 Pasal 35 ayat (3) huruf a'}],'missing':[],"
         "'warnings':[{'code':'MEASURES_DISAGREE','text':{'id':'Kelas menurut tiap kriteria berbeda',"
         "'en':'The measures give different classes'}}]}"},
    {.name = "nothing known",
     .business = "{}",
     .classification = "{'size_class':'unknown','label':{'id':'Belum diketahui','en':'Unknown'},"
                       "'regime':'PP-7-2021','decided_by':null,'basis':'purpose','purpose':'facilitation',"
                       "'citation':null,'conflict':false,'measures':[],'missing':['annual_sales','business_capital'],"
                       "'warnings':[]}"},
    {.name = "foreign investment",
     .business = "{'foreign_investment':true}",
     .classification =
         "{'size_class':'large','label':{'id':'Usaha Besar','en':'Large business'},"
         "'regime':'PP-7-2021','decided_by':'foreign_investment','basis':'purpose','purpose':'facilitation',"
         "'citation':'Permen Investasi/BKPM 5/2025 Pasal 26 ayat (1)','conflict':false,'measures':[],'missing':[],"
         "'warnings':[{'code':'FOREIGN_INVESTMENT','text':{'id':'Penanaman modal asing selalu usaha besar; aturan "
         "yang dikutip berlaku sejak Oktober 2025',"
         "'en':'A foreign-investment company is always large; the rule cited is in force since October 2025'}}]}"},
    {.name = "micro, with three doubts",
     .business = "{'annual_sales':2000000000,'legal_form':'pt','independent':false,'founded_on':'2027-01-01'}",
     .classification =
         "{'size_class':'micro','label':{'id':'Usaha Mikro','en':'Micro business'},"
         "'regime':'PP-7-2021','decided_by':'annual_sales','basis':'purpose','purpose':'facilitation',"
         "'citation':'PP 7/2021 Pasal 35 ayat (5) huruf a','conflict':false,"
         "'measures':[{'measure':'annual_sales','value':2000000000,'size_class':'micro',"
         "'above':null,'up_to':2000000000,'headroom':0,'citation':'PP 7/2021 Pasal 35 ayat (5) huruf a'}],"
         "'missing':[],'warnings':[{'code':'NOT_INDEPENDENT',"
         "'text':{'id':'Usaha tidak berdiri sendiri; undang-undang tidak menyebut akibatnya bagi kelasnya',"
         "'en':'The business is not independent; the law names no consequence for its class'}},"
         "{'code':'MICRO_LEGAL_FORM',"
         "'text':{'id':'Usaha mikro menurut undang-undang milik orang perorangan "
         "atau badan usaha perorangan; bentuk usaha ini lain',"
         "'en':'By law a micro business belongs to a person or a one-person body; this legal form is another'}},"
         "{'code':'FOUNDED_AFTER_AS_OF','text':{'id':'Tanggal berdiri sesudah tanggal penilaian',"
         "'en':'Founded after the as-of date'}}]}"},
    {.name = "a complement decides, text not read",
     .business = "{'net_worth':200000001}",
     .as_of = 20000101,
     .classification = "{'size_class':'medium','label':{'id':'Usaha Menengah','en':'Medium business'},"
                       "'regime':'UU-9-1995','decided_by':'net_worth','basis':'purpose','purpose':'facilitation',"
                       "'citation':'Inpres 10/1999','conflict':false,"
                       "'measures':[{'measure':'net_worth','value':200000001,'size_class':'medium',"
                       "'above':200000000,'up_to':10000000000,'headroom':9799999999,'citation':'Inpres 10/1999'}],"
                       "'missing':['annual_sales'],'warnings':[{'code':'DECIDED_BY_OTHER_MEASURE',"
                       "'text':{'id':'Kriteria yang menentukan belum diketahui; kriteria lain yang menentukan',"
                       "'en':'The deciding measure is unknown; the other one decided'}},{'code':'RULE_NOT_VERIFIED',"
                       "'text':{'id':'Naskah resmi batas yang menentukan belum dibaca',"
                       "'en':'The official text of the deciding limit has not been read'}}]}"},
    {.name = "the other measure, cut at 32 bits",
     .business = "{'business_capital':2147483647}",
     .classification = "{'size_class':'small','label':{'id':'Usaha Kecil','en':'Small business'},"
                       "'regime':'PP-7-2021','decided_by':'business_capital','basis':'purpose','purpose':'facilitation',"
                       "'citation':'PP 7/2021 Pasal 35 ayat (3) huruf b','conflict':false,"
                       "'measures':[{'measure':'business_capital','value':2147483647,'size_class':'small',"
                       "'above':1000000000,'up_to':5000000000,'headroom':2852516353,"
                       "'citation':'PP 7/2021 Pasal 35 ayat (3) huruf b'}],'missing':['annual_sales'],"
                       "'warnings':[{'code':'DECIDED_BY_OTHER_MEASURE',"
                       "'text':{'id':'Kriteria yang menentukan belum diketahui; kriteria lain yang menentukan',"
                       "'en':'The deciding measure is unknown; the other one decided'}},{'code':'SUSPECTED_INT32_OVERFLOW',"
                       "'text':{'id':'Nilai tepat 2147483647: diduga terpotong oleh batas bilangan 32 bit',"
                       "'en':'A value is exactly 2147483647: suspected 32-bit overflow'}}]}"},
    {.name = "amounts beyond 2^53",
     .business = "{'annual_sales':'9223372036854775807','business_capital':'9007199254740993'}",
     .basis = UMKM_BASIS_HIGHER,
     .purpose = UMKM_PURPOSE_REGISTRATION,
     .classification = "{'size_class':'large','label':{'id':'Usaha Besar','en':'Large business'},"
                       "'regime':'PP-7-2021','decided_by':'business_capital','basis':'higher','purpose':'registration',"
                       "'citation':'PP 7/2021 Pasal 35 ayat (3) huruf c jo. UU 20/2008 Pasal 1 angka 4','conflict':false,"
                       "'measures':[{'measure':'annual_sales','value':9223372036854775807,'size_class':'large',"
                       "'above':50000000000,'up_to':null,'headroom':null,"
                       "'citation':'PP 7/2021 Pasal 35 ayat (5) huruf c jo. UU 20/2008 Pasal 1 angka 4'},"
                       "{'measure':'business_capital','value':9007199254740993,'size_class':'large',"
                       "'above':10000000000,'up_to':null,'headroom':null,"
                       "'citation':'PP 7/2021 Pasal 35 ayat (3) huruf c jo. UU 20/2008 Pasal 1 angka 4'}],'missing':[],"
                       "'warnings':[]}"},
    {.name = "no regime",
     .business = "{'annual_sales':1}",
     .status = UMKM_E_NO_REGIME,
     .as_of = 20210201,
     .classification =
         "{'size_class':'unknown','label':{'id':'Belum diketahui','en':'Unknown'},'regime':null,'decided_by':null,"
         "'basis':'purpose','purpose':'facilitation','citation':null,'conflict':false,'measures':[],'missing':[],"
         "'warnings':[{'code':'NO_REGIME','text':{'id':'Tidak ada aturan yang berlaku pada tanggal ini',"
         "'en':'No regime is in force on this day'}}]}"},
    {.name = "the regime before the gap, by capital",
     .business = "{'annual_sales':1}",
     .as_of = 20201201,
     .gap = UMKM_GAP_BEFORE,
     .purpose = UMKM_PURPOSE_REGISTRATION,
     .basis = UMKM_BASIS_CAPITAL,
     .classification =
         "{'size_class':'unknown','label':{'id':'Belum diketahui','en':'Unknown'},"
         "'regime':'UU-20-2008','decided_by':null,'basis':'capital','purpose':'registration',"
         "'citation':null,'conflict':false,'measures':[{'measure':'annual_sales','value':1,'size_class':'micro',"
         "'above':null,'up_to':300000000,'headroom':299999999,'citation':'UU 20/2008 Pasal 6 ayat (1) huruf b'}],"
         "'missing':['net_worth'],'warnings':[{'code':'REGIME_NOT_IN_FORCE',"
         "'text':{'id':'Aturan yang diminta tidak berlaku pada tanggal ini',"
         "'en':'The regime asked for is not in force on this day'}}]}"},
    {.name = "debts above assets",
     .business = "{'net_worth':-9007199254740991}",
     .as_of = 20081231,
     .purpose = UMKM_PURPOSE_REGISTRATION,
     .classification = "{'size_class':'micro','label':{'id':'Usaha Mikro','en':'Micro business'},"
                       "'regime':'UU-20-2008','decided_by':'net_worth','basis':'purpose','purpose':'registration',"
                       "'citation':'UU 20/2008 Pasal 6 ayat (1) huruf a','conflict':false,"
                       "'measures':[{'measure':'net_worth','value':-9007199254740991,'size_class':'micro',"
                       "'above':null,'up_to':50000000,'headroom':9007199304740991,"
                       "'citation':'UU 20/2008 Pasal 6 ayat (1) huruf a'}],'missing':[],'warnings':[]}"},
    {.name = "an alternative with a condition",
     .business = "{'workers':20,'total_investment':15000000001,'land_cost':0,'building_cost':0}",
     .regime = "PERMENPERIN-64-2016",
     .classification = "{'size_class':'large','label':{'id':'Usaha Besar','en':'Large business'},"
                       "'regime':'PERMENPERIN-64-2016','decided_by':'investment','basis':'purpose','purpose':'facilitation',"
                       "'citation':'Permenperin 64/M-IND/PER/7/2016','conflict':false,"
                       "'measures':[{'measure':'workers','value':20,'size_class':'unknown','above':null,'up_to':null,"
                       "'headroom':null,'citation':null},{'measure':'investment','value':15000000001,'size_class':'large',"
                       "'above':15000000000,'up_to':null,'headroom':null,'citation':'Permenperin 64/M-IND/PER/7/2016'}],"
                       "'missing':[],'warnings':[{'code':'RULE_NOT_VERIFIED',"
                       "'text':{'id':'Naskah resmi batas yang menentukan belum dibaca',"
                       "'en':'The official text of the deciding limit has not been read'}}]}"},

};
