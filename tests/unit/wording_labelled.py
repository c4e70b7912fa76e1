"""Sentences of this field with (``+``) and without (``-``) a word to avoid: what the rule ``wording`` is measured on.

The clean ones use look-alikes on purpose: *ilegal* said of a fee, *korban* in rights, *penampungan ikan*. The lists
named HELD_OUT were written when the word list was finished, and the word list was not changed for them.
"""

ENGLISH = """
+ The police found twelve illegal migrants in the house.
+ He was listed as an illegal worker in the report.
+ Illegal immigrants were held in a separate room.
+ They are illegal and cannot ask for help.
- The agency charged an illegal levy of five million rupiah.
- The agency was illegal and had no permit.
- Illegal fishing and forced labour often occur on the same vessel.
- Illegal recruitment is a crime of the recruiter.
+ The form asks about his illegal entry into Malaysia.
+ He entered the country illegally with a tourist visa.
- He entered the country with a tourist visa that the agent arranged.
+ The aliens were moved to a detention centre.
- He felt alienated from his family after the return.
- Alienation from friends can last for months.
+ The slaves were kept on the boat for two years.
+ He was one of many slave fishermen in that fleet.
- He had been enslaved by debt, as the court wrote.
- Slavery is prohibited by the Universal Declaration.
+ This is a case of modern-day slavery at sea.
+ Modern slavery is a growing business.
+ The men were sold like cattle to another captain.
+ He was treated as human cargo.
- The fish were bought and sold at the harbour.
- The cargo was moved to another vessel at sea.
+ The scammers were brought home last week.
+ A scam worker may be questioned by the police.
- He was forced to run online scams for eleven months.
- The scam compound was guarded day and night.
+ He may be an accomplice of the broker.
- His accompanying officer waited outside.
+ He claims to be a victim of trafficking.
+ The man claims that he was trafficked to Cambodia.
+ The so-called victims asked for a lawyer.
- He may claim compensation for unpaid wages.
- The lawyer files a claim of victims for restitution.
+ Staff must separate genuine victims from the others.
+ Only a true victim would tell it like that.
- The real names of victims are kept in a locked file.
+ Some of them were willing victims.
+ He volunteered for it and signed the contract.
- He was willing to speak with the psychologist.
- How will victims receive their payment?
+ The helpless victims waited at the embassy.
- He felt helpless when the captain kept his passport.
+ A former victim now leads the group.
+ The ex-victims meet every Friday.
- A former fisherman now leads the group.
+ The team rescued forty men from the compound.
+ After the rescue they were taken to the shelter.
- Call the search and rescue agency if a vessel is in distress.
- Save the file under a code, not under his name.
+ We want to be a voice for the voiceless.
- He lost his voice for two days after shouting.
+ He came home a broken man.
+ The violence left them scarred for life, damaged and ashamed.
- The scar on his hand is photographed only with consent.
- Damaged passports are replaced by the consulate.
- The storm ruined the harvest of the whole village.
+ Real men don't need counselling.
+ His father told him to man up and forget it.
- A man up to thirty years old may join the course.
- The interpreter should be a man if he prefers that.
+ Neighbours call him a failed breadwinner.
+ He came back empty-handed and hid at home.
- The migrant registration failed because the server was down.
+ They were greedy for easy money.
+ Many were tempted by high pay.
- The recruiter was greedy and kept half the wages.
- Money for the trip home is paid by the state.
+ He was gullible and signed everything.
+ Uneducated villagers are at risk.
- Education about contracts helps before departure.
+ He fell prey to a broker.
+ He let himself be trafficked twice.
- Staff must not put themselves at risk during a visit.
+ The officer wanted to know why he didn't leave.
- Ask what made it hard to leave the vessel.
+ He refuses help and stays in his room.
+ The client is uncooperative.
- He has the right to refuse help at any time.
- He was refused help by two agencies.
- Drug-resistant tuberculosis needs a hospital.
+ He ran away from the shelter at night.
+ Two men absconded last month.
- He ran away from the compound at night.
- They escaped from the boat and swam to the shore.
+ The report calls it an inconsistent story.
+ He changed his story three times.
- The recruiter lied about the wage.
- The agency changed its story after the inspection.
+ He is exaggerating his symptoms.
+ She thinks he is just playing the victim.
- The advert exaggerated the pay.
+ The neighbours say he is crazy.
+ A psycho like him should not be here.
- Psycho-social support begins in the first week.
+ He suffers from PTSD since the voyage.
+ All returnees are traumatised.
- Retraumatisation is avoided by short interviews.
- Traumatic events may return in dreams.
+ His brother committed suicide in March.
- The staff is committed to suicide prevention.
- He attempted suicide two years ago.
+ He is an addict and must be watched.
- Addiction treatment is offered if he wants it.
- If he is drunk, move the talk to another day.
+ People think that raped men become gay.
+ Only women are trafficked, said the officer.
- Not only women are trafficked; men are too.
+ Each beneficiary receives a kit.
- Rest is beneficial before the interview.
+ The men were shipped home without wages.
+ He was handed over to the police at the airport.
- His documents were handed over to the police with a receipt.
- The form was sent back because the date was missing.
+ Officers interrogated him for six hours.
+ The guards grilled him about the phone.
- An interview is not an interrogation.
- Grilled fish was served on the first evening.
+ The programme will rehabilitate him.
- Medical rehabilitation is a right under that law.
+ Villagers are ignorant and easily fooled.
+ It is common in third world countries.
+ She spoke of an inspirational survivor.
+ He was kept as a sex slave.
- Sexual slavery is named in the law as exploitation.
+ The paper wrote about a child prostitute.
"""

INDONESIAN = """
+ Polisi menemukan dua belas TKI ilegal di rumah itu.
+ Ia dicatat sebagai pekerja migran ilegal.
+ Buruh migran Indonesia ilegal ditahan di kamar terpisah.
- Agen menarik pungutan ilegal lima juta rupiah.
- Agen itu ilegal dan tidak memiliki izin.
- Penangkapan ikan ilegal sering disertai kerja paksa.
- Penempatan pekerja migran secara ilegal adalah kejahatan perekrut.
+ Para imigran gelap dibawa ke kantor imigrasi.
+ Warga menyebut mereka pendatang haram.
- Barang dijual di pasar gelap oleh awak lain.
- Perekrut dihukum karena penggelapan uang.
- Ruang gelap membuatnya takut tidur.
+ Banyak TKI pulang tanpa upah.
- Banyak pekerja migran Indonesia pulang tanpa upah.
+ PMI nonprosedural didata oleh petugas.
- Prosedur pendataan dijelaskan oleh petugas.
+ Ia disambut sebagai pahlawan devisa.
- Devisa negara dihitung oleh bank sentral.
+ Koran menyebut mereka budak-budak kapal.
+ ABK diperbudak selama dua tahun di laut.
- Konvensi melarang perbudakan dan kerja paksa.
+ Mereka hidup sebagai budak modern.
+ Mereka dijual seperti barang kepada kapten lain.
+ Ia dijual ke kapal berbendera asing.
- Ikan dijual ke pasar setiap pagi.
- Ia menata barang dagangan di warungnya.
+ Para scammer dipulangkan minggu lalu.
+ Pekerja judol itu diperiksa lagi.
- Ia dipaksa menjalankan penipuan daring selama sebelas bulan.
- Pelaku penipuan daring yang mengurung mereka telah ditangkap.
+ WNI bermasalah ditampung di kedutaan.
+ Pemulangan PMI bermasalah dimulai pekan ini.
- Perusahaan bermasalah itu sudah ditutup.
+ Ia mengaku korban perdagangan orang.
+ Laki-laki itu ngaku-ngaku sebagai korban.
- Petugas mengakui korban sebagai pemegang hak.
- Akui rasa takutnya tanpa mendesak.
+ Petugas memisahkan korban murni dari yang lain.
+ Ia dituduh korban gadungan.
- Korban pemalsuan dokumen dapat melapor ke polisi.
- Korban berhak atas restitusi dan kerahasiaan.
+ Katanya ia hanya pura-pura trauma.
+ Dia lebay dan cari perhatian.
+ Itu cuma drama supaya cepat pulang.
- Kelompok drama berlatih setiap Sabtu di aula.
- Luka itu perlu mendapat perhatian medis.
+ Korban lemah itu hanya diam.
+ Laki-laki tidak berdaya itu dibawa pulang.
- Ia merasa tidak berdaya ketika paspornya diambil.
- Program pemberdayaan ekonomi dimulai bulan depan.
+ Mantan korban diundang ke rapat.
+ Eks-korban bekerja di koperasi.
- Bekas luka korban dicatat oleh dokter.
+ Ada oknum aparat yang menerima suap.
- Ada petugas yang diduga menerima suap.
+ Empat puluh orang diselamatkan dari kompleks itu.
+ Tim menyelamatkan korban pada malam hari.
- Ia selamat karena berenang ke pantai.
- Selamat datang di rumah perlindungan.
- Percakapan di telepon sempat diselamatkan sebelum dihapus.
+ Ia kabur dari rumah aman tadi malam.
+ Dua orang melarikan diri dari RPTC.
- Ia kabur dari kapal saat bersandar.
- Mereka melarikan diri dari penampungan milik agen.
+ Mereka akan dibina selama sebulan.
+ Setelah itu ada pembinaan korban oleh dinas.
- Hubungan saling percaya dibina sejak hari pertama.
- Pekerja sosial membina hubungan baik dengan keluarga.
+ Ia diinterogasi selama enam jam.
+ Petugas menginterogasinya tanpa jeda.
- Wawancara bukan interogasi.
- Pelaku disidang di pengadilan negeri.
+ Puluhan pekerja diamankan petugas.
+ Mereka terjaring razia di pelabuhan.
- Barang bukti diamankan di lemari terkunci.
- Tersangka perekrut diamankan polisi.
+ Laki-laki kok bisa jadi korban.
+ Laki-laki tidak mungkin menjadi korban.
- Laki-laki dapat menjadi korban perdagangan orang.
- Anggapan bahwa laki-laki tidak mungkin menjadi korban itu keliru.
+ Laki-laki harus kuat dan tidak mengeluh.
+ Jangan cengeng, kata ayahnya.
- Tempat tidur harus kuat dan bersih.
+ Ia diejek banci oleh kapten.
- Seperti perempuan, laki-laki juga dapat mengalami kekerasan.
+ Ia dianggap gagal merantau.
+ Ia pulang ke desa dengan tangan kosong.
- Sistem gagal melindunginya dari perekrut.
+ Tetangga menyebutnya kepala keluarga yang gagal.
- Perusahaan itu tidak bertanggung jawab atas upahnya.
+ Ia tergiur gaji besar di luar negeri.
+ Mereka ingin cepat kaya.
- Tawaran yang menggiurkan itu ternyata palsu.
+ Ia termakan bujuk rayu calo.
+ Mereka mudah dibohongi oleh agen.
- Ia tidak mudah percaya kepada orang baru, dan itu wajar.
- Calo membujuk dan membohongi keluarganya.
+ Korban umumnya kurang berpendidikan.
+ Ia bodoh karena tidak membaca kontrak.
- Jelaskan hukum dengan bahasa awam.
- Kampungnya berada di tepi sungai.
+ Itu salahnya sendiri, kata petugas.
- Ini bukan salahnya sendiri.
- Perusahaan sudah diperingatkan oleh dinas.
+ Kenapa ia tidak lari sejak awal, tanya penyidik.
- Tanyakan apa yang membuatnya sulit keluar.
- Jangan bertanya mengapa ia tidak melarikan diri.
+ Keterangannya berbelit-belit.
+ Ia tidak konsisten saat ditanya.
- Data antarlembaga tidak konsisten.
- Perekrut berbohong tentang upah.
+ Klien tidak kooperatif.
+ Dia ngeyel dan susah diatur.
- Jadwal kapal sulit diatur.
+ Ia tidak tahu terima kasih.
- Ia sudah ditolong dokter di pelabuhan.
+ Tetangga menyebutnya orang gila.
- Ia tergila-gila pada sepak bola.
+ Relawan mengadakan trauma healing.
- Dukungan psikososial awal diberikan oleh relawan.
+ Ia menderita PTSD sejak pulang.
- Informasi mengenai PTSD tersedia di puskesmas.
+ Ia kurang bersyukur, kata pemuka agama.
+ Sudah, lupakan saja kejadian itu.
- Jangan lupakan hak anak-anaknya.
- Ia sulit melupakan kejadian itu.
+ Keluarga menganggapnya aib.
- Itu bukan aib.
+ Ia disodomi oleh mandor.
- Ia mengalami kekerasan seksual oleh mandor.
+ Pelakunya disebut predator homo.
+ Kapal itu membawa tiga ABK anak.
- ABK dan keluarganya berhak atas informasi.
- Anak buah kapal bekerja dua puluh jam sehari.
+ Ia dicap anak nakal di sekolah.
- Anak yang berhadapan dengan hukum didampingi advokat.
+ Film ini berdasarkan kisah nyata.
- Kisah ini fiktif, bukan kisah nyata.
+ Dia cacat sejak kecelakaan di kapal.
- Kontrak itu cacat hukum.
+ Temannya berhasil bunuh diri tahun lalu.
- Tanyakan dengan jelas tentang pikiran bunuh diri.
+ Ia pecandu dan pemabuk.
- Kecanduan adalah gangguan yang dapat diobati.
- Bak penampungan ikan berada di buritan.
- Ia menunggu di penampungan air hujan itu.
"""

ENGLISH_HELD_OUT = """
+ Newspapers wrote about illegals hiding in the port.
+ The ministry deported three hundred illegal migrant workers.
- The fee was illegal under the new regulation.
- He worked on a ship that fished illegally off the coast.
+ As an alien he had no access to the clinic.
- The camp felt alien and cold to him, he wrote in his diary.
+ The captain treated his crew as slaves.
- Some laws speak of servitude and practices similar to slavery.
+ The poster speaks of modern slavery in fishing.
+ They were bought and sold; men were sold like animals.
- Fish is sold at the auction before sunrise.
+ Our new guest used to be a scammer.
- Money lost in the scam cannot be charged to him.
+ The prosecutor saw him as an accomplice of the boss.
+ He is claiming to be a victim to avoid a fine.
+ He claimed he was trafficked to Myawaddy.
- He can claim restitution within the criminal case.
+ Not everyone here is a real victim.
- The real cost of the journey was hidden from him.
+ The judge called him a willing victim.
- Ask whether he is willing to continue today.
+ We must protect these pathetic men.
+ Former victims can join the training.
- Former crew members can join the training.
+ Rescuers reached the building at dawn.
- The coast guard runs a search and rescue centre.
+ The project gives victims a voice.
- Speak in a calm voice and slowly.
+ The abuse had left him a damaged person.
- His phone was damaged by sea water.
+ Be a man, his uncle said.
- He would like a man to be present at the examination.
+ His wife thinks he is a failed migrant.
- The engine failed twice on the way.
+ The lure of easy money brought him there.
- The promised money never came.
+ It was naive to trust that agent.
+ Some farmers are stupid enough to sign.
- The contract was in a language that he did not read.
+ He got himself trafficked by signing that paper.
- He was recruited by force and threats.
+ Why did he stay so long, the clerk wondered.
- It can take months before a man is able to leave.
+ He remains resistant and non-compliant.
- The jacket is water-resistant and warm.
+ A client absconded from the safe house.
- He left the shelter after two weeks.
+ His account was inconsistent from the start.
+ The officer thought he was making it up.
- Details may change between two talks.
+ Only a madman or an insane person would stay.
- He was angry and hit the table.
+ The returnee was badly traumatized by the guards.
- Trauma may affect memory and sleep.
+ It was his second failed suicide.
- Ask directly about thoughts of suicide.
+ In the village they call him a junkie.
- He drinks to sleep and would like to stop.
+ Men cannot be victims of rape, she said.
- Boys and men can be victims of rape.
+ The beneficiaries signed the list.
+ He was sent back by the embassy.
- The clinic sent back the test result.
+ They surrendered him to the police.
- The suspect surrendered his passport to the court.
+ He was questioned hard about his debts.
- He was asked two short questions.
+ We rehabilitate victims in six weeks.
- The law grants health rehabilitation.
+ That is typical of people from the islands.
+ The charity wants a poster child for its campaign.
+ Boy prostitutes were seen near the harbour.
- The women and the men eat at the same table.
- Case management begins after the assessment.
- The boat was old, and its net was broken.
"""

INDONESIAN_HELD_OUT = """
+ Ratusan pekerja ilegal dipulangkan dari Malaysia.
+ Mereka itu TKW ilegal, kata kepala desa.
- Kapal itu menangkap ikan secara ilegal.
- Biaya itu ilegal menurut peraturan menteri.
+ Pendatang gelap sering bersembunyi di hutan.
- Lampu di ruang itu gelap sejak malam.
+ Tenaga kerja Indonesia itu belum dibayar.
- Tenaga kesehatan memeriksa luka di tangannya.
+ Pekerja migran nonprosedural wajib melapor.
+ Pahlawan-pahlawan devisa itu tiba di bandara.
+ Budak laut, begitu judul berita itu.
- Perbudakan termasuk pelanggaran hak asasi manusia.
+ Korban dijual lagi kepada pemilik kapal lain.
+ Mereka diperlakukan seperti barang dagangan.
- Rumahnya dijual untuk membayar utang.
- Istrinya menjual kue di depan sekolah.
+ Ia bekas pelaku scam di Kamboja.
+ Operator judol itu menangis saat tiba.
- Kerugian akibat scam tidak ditagihkan kepadanya.
+ Pekerja migran bermasalah didata dahulu.
- Masalah upah dibahas dengan pengacara.
+ Orang itu mengaku sebagai korban penipuan agen.
+ Mereka mengaku-aku korban agar mendapat bantuan.
- Perekrut mengaku bersalah di depan hakim.
+ Jangan percaya, itu korban palsu.
- Paspornya palsu dan dibuat oleh agen.
+ Staf menilai ia berpura-pura sakit.
+ Petugas berkata ia hanya mencari simpati.
- Ia mencari pekerjaan di kota asalnya.
+ Korban tak berdaya itu menunggu di lobi.
- Ikan dan sayur yang lemah gizinya diganti.
+ Para mantan korban berkumpul setiap bulan.
- Mantan awak kapal berkumpul setiap bulan.
+ Oknum petugas meminta uang kepada keluarganya.
+ Penyelamatan korban dilakukan oleh tim gabungan.
- Ia menyelamatkan diri dengan melompat ke laut.
- Keselamatan kerja diatur dalam perjanjian kerja laut.
+ Penerima layanan itu minggat tanpa pamit.
+ Ia lari dari shelter pada malam pertama.
- Ia lari dari gudang tempat ia disekap.
+ Sebelum pulang mereka diberi pembinaan.
- Badan usaha itu dibina oleh dinas koperasi.
+ Interogasi terhadap awak kapal berlangsung semalam.
+ Ia dicecar pertanyaan oleh staf.
- Hakim menunda sidang selama dua minggu.
+ Korban diciduk di tempat kerja.
+ Sebelas awak kapal diamankan di pelabuhan.
- Kunci lemari diamankan oleh koordinator.
+ Masa laki-laki jadi korban kekerasan.
+ Lelaki tidak boleh menangis di depan anak.
- Siapa pun boleh menangis saat bercerita.
+ Bencong itu disuruh keluar dari kamar.
+ Orang bilang ia gagal di rantau.
- Panen yang gagal membuat keluarganya berutang.
+ Ia merasa menjadi ayah gagal.
+ Karena silau uang ia berangkat tanpa surat.
+ Ia terbuai janji perekrut.
- Ia percaya karena perekrut itu tetangganya.
+ Orang kampung seperti dia gampang percaya.
+ Kebodohannya membuat ia terjebak.
- Ia belum mendapat informasi yang benar.
+ Sekarang ia kapok bekerja di luar negeri.
- Hukuman itu membuat pelaku jera.
+ Mengapa mereka tidak melawan mandor itu.
- Mengapa catatan ini tidak boleh difoto.
+ Ceritanya berubah-ubah setiap hari.
+ Menurut petugas, ia bohong soal upah.
- Kabar bohong beredar di grup pesan.
+ Anak muda itu bandel dan menolak makan.
+ Sudah dibantu malah menuntut.
- Ia sudah dibantu mengurus paspor.
+ Dia sinting, jangan didengar.
- Rumah sakit jiwa menerima rujukan dari puskesmas.
+ Para penderita trauma dikumpulkan di aula.
- Trauma dapat memengaruhi ingatan.
+ Penyembuhan trauma dilakukan dalam satu hari.
+ Penyakit itu azab, kata tetangga.
+ Kejadian itu memalukan keluarga besar.
- Ia malu bercerita kepada ibunya.
+ Korban sodomi dibawa ke klinik.
+ Pelacur anak itu berusia empat belas tahun.
+ Calo korban itu masih tetangganya.
- Calo itu masih tetangga keluarga korban.
+ Orang NTT memang mudah diajak.
- Orang tua dari NTT datang menjemput anaknya.
+ Tangannya buntung karena mesin.
- Ia kehilangan dua jari karena mesin.
+ Itu percobaan bunuh diri yang gagal.
+ Seorang pemakai narkoba tidak diterima di sini.
- Pemakai kursi roda memakai pintu samping.
"""
