"""Which mistakes of Indonesian spelling are so common that their mend is known? (EYD V, KBBI)

Each is a whole word; *-nya*, *-lah*, *-kah* may follow. Only forms that have no other right reading stand here:
*keluar*, *dibalik* and *kedalaman* are words of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOGETHER = """
di: mana sini situ sana atas bawah dalam luar depan belakang samping sebelah antara tengah rumah kantor sekolah pasar
di: jalan sekitar seluruh hadapan saat tempat desa daerah
ke: mana sini situ sana atas bawah dalam depan belakang samping rumah kantor sekolah pasar tempat desa daerah
dari: mana sini situ sana
"""
"""*di*, *ke* and *dari* before a place stand apart."""

_PASSIVE = """
alami bawa bayar beri berikan buat butuhkan catat dampingi dapatkan gunakan hubungi jelaskan ketahui lakukan laporkan
lindungi minta pakai penuhi periksa perlukan rujuk sampaikan sebutkan setujui siapkan simpan tangani tentukan tetapkan tolak
"""
"""*di-* before a verb stands with it."""

_BETWEEN = """
agama anggota bangsa bidang budaya daerah desa generasi instansi kementerian kota lembaga lini negara petugas pihak
pribadi provinsi pulau sektor staf suku unit wilayah
"""
"""*antar-* stands with the next word; *antar* alone is the verb, so that only these count."""

_PREFIXES = "anti multi nir non pasca pra sub"

_WORDS = """
aktifis=aktivis aktifitas=aktivitas analisa=analisis apotik=apotek azas=asas cidera=cedera detil=detail diagnosa=diagnosis
efektifitas=efektivitas ekstrim=ekstrem faham=paham fihak=pihak frekwensi=frekuensi hakekat=hakikat hapal=hafal
himbauan=imbauan hipotesa=hipotesis hutang=utang ijasah=ijazah ijin=izin mengijinkan=mengizinkan diijinkan=diizinkan
perijinan=perizinan jadual=jadwal jaman=zaman karir=karier ketrampilan=keterampilan trampil=terampil kongkrit=konkret
konkrit=konkret kreatifitas=kreativitas kuatir=khawatir kwalitas=kualitas kwitansi=kuitansi lobang=lubang
menghimbau=mengimbau mengkonsumsi=mengonsumsi dikonsumir=dikonsumsi mempengaruhi=memengaruhi mensukseskan=menyukseskan
mensejahterakan=menyejahterakan menterjemahkan=menerjemahkan mentaati=menaati merubah=mengubah dirubah=diubah metoda=metode
nafas=napas nampak=tampak nasehat=nasihat penasehat=penasihat menasehati=menasihati nopember=november obyek=objek
obyektif=objektif pebruari=februari praktek=praktik produktifitas=produktivitas propinsi=provinsi prosentase=persentase
rejeki=rezeki resiko=risiko beresiko=berisiko respon=respons seksama=saksama sekedar=sekadar silahkan=silakan
sistim=sistem standarisasi=standardisasi subyek=subjek subyektif=subjektif supir=sopir survey=survei tehnik=teknik
telpon=telepon
apapun=apa_pun siapapun=siapa_pun manapun=mana_pun dimanapun=di_mana_pun kemanapun=ke_mana_pun kapanpun=kapan_pun
meski_pun=meskipun walau_pun=walaupun atau_pun=ataupun
bekerjasama=bekerja_sama bertanggungjawab=bertanggung_jawab kerjasama=kerja_sama orangtua=orang_tua
tandatangan=tanda_tangan tanggungjawab=tanggung_jawab terimakasih=terima_kasih
"""


@dataclass(frozen=True)
class Mistake:
    """A mistake at ``start`` and what belongs there."""

    start: int
    end: int
    written: str
    right: str


def _pairs() -> Iterator[tuple[str, str]]:
    for line in _TOGETHER.strip().splitlines():
        place, _, words = line.partition(": ")
        yield from ((place + word, f"{place} {word}") for word in words.split())
    yield from ((f"di {verb}", f"di{verb}") for verb in _PASSIVE.split())
    yield from ((f"antar {word}", f"antar{word}") for word in _BETWEEN.split())
    for pair in _WORDS.split():
        wrong, _, right = pair.replace("_", " ").partition("=")
        yield wrong, right


RIGHT = dict(_pairs())
_MISTAKE = re.compile(
    rf"(?<![\w-])(?:(?P<known>{'|'.join(sorted(map(re.escape, RIGHT), key=len, reverse=True))})(?P<tail>nya|lah|kah)?"
    rf"|(?P<prefix>{_PREFIXES.replace(' ', '|')})[ ](?P<rest>[a-z]{{3,}}))(?![\w-])",
    re.IGNORECASE,
)


def mistakes(text: str) -> Iterator[Mistake]:
    """Yield the mistakes of an Indonesian text."""
    for match in _MISTAKE.finditer(text):
        if match["known"]:
            right = RIGHT[match["known"].lower()] + (match["tail"] or "")
        elif match["rest"].islower():  # before a name the prefix has a hyphen, which is for a person to see
            right = match["prefix"].lower() + match["rest"]
        else:
            continue
        yield Mistake(match.start(), match.end(), match[0], right[0].upper() + right[1:] if match[0][0].isupper() else right)
