using KnowledgeGraph.Reading.Language;

namespace KnowledgeGraph.Reading.Tests;

public class LanguageTests : ReadingTests
{
    private static readonly LanguageDetector Detector = new(LanguageProfiles.Load());

    [TestCase("Die Regierung hat am Dienstag erklärt, dass sie die Lieferung der Raketen nicht genehmigen werde, weil das Parlament noch nicht zugestimmt habe, sagte der Minister.", "German")]
    [TestCase("Le gouvernement a annoncé mardi qu'il ne livrerait pas les missiles avant la fin de l'année, selon deux sources proches du ministère de la défense.", "French")]
    [TestCase("El gobierno anunció el martes que no entregará los misiles antes de que termine el año, según dos fuentes cercanas al ministerio de defensa.", "Spanish")]
    [TestCase("Il governo ha annunciato martedì che non consegnerà i missili prima della fine dell'anno, secondo due fonti vicine al ministero della difesa.", "Italian")]
    [TestCase("Türkiye Savunma Bakanlığı salı günü yaptığı açıklamada füze sisteminin yıl sonuna kadar teslim edilmeyeceğini ve görüşmelerin devam ettiğini duyurdu, Rusya ise bu konuda henüz bir açıklama yapmadı.", "Turkish")]
    [TestCase("De regering heeft dinsdag gezegd dat de raketten niet voor het einde van het jaar geleverd zullen worden, aldus twee bronnen binnen het ministerie van defensie.", "Dutch")]
    [TestCase("Regeringen sade på tisdagen att robotarna inte kommer att levereras före årets slut, enligt två källor nära försvarsdepartementet som inte vill framträda med namn.", "Swedish")]
    [TestCase("Rząd ogłosił we wtorek, że nie dostarczy rakiet przed końcem roku, jak podają dwa źródła w ministerstwie obrony, które chcą zachować anonimowość w tej sprawie.", "Polish")]
    [TestCase("Vláda v úterý oznámila, že rakety nedodá před koncem roku, uvedly dva zdroje blízké ministerstvu obrany, které si nepřály být jmenovány v této věci.", "Czech")]
    [TestCase("Hallitus ilmoitti tiistaina, ettei se toimita ohjuksia ennen vuoden loppua, kertoivat kaksi puolustusministeriötä lähellä olevaa lähdettä, jotka eivät halunneet esiintyä nimellään asiassa, koska neuvottelut ovat kesken.", "Finnish")]
    [TestCase("A kormány kedden bejelentette, hogy az év vége előtt nem szállítja le a rakétákat, közölte két, a védelmi minisztériumhoz közel álló forrás, akik nem kívánták megnevezni magukat.", "Hungarian")]
    [TestCase("Guvernul a anunțat marți că nu va livra rachetele înainte de sfârșitul anului, potrivit a două surse apropiate ministerului apărării care nu au dorit să fie numite.", "Romanian")]
    [TestCase("Vlada je u utorak objavila da neće isporučiti rakete prije kraja godine, prema dva izvora bliska ministarstvu obrane koji nisu željeli biti imenovani u javnosti.", "Croatian, Serbian or Bosnian")]
    [TestCase("Pemerintah mengumumkan pada hari Selasa bahwa rudal tersebut tidak akan dikirim sebelum akhir tahun, menurut dua sumber yang dekat dengan kementerian pertahanan dan tidak ingin disebutkan namanya.", "Indonesian")]
    [TestCase("O governo anunciou na terça-feira que não entregará os mísseis antes do fim do ano, segundo duas fontes próximas ao ministério da defesa que não quiseram ser identificadas.", "Portuguese")]
    [TestCase("Qeveria njoftoi të martën se nuk do t'i dorëzojë raketat para fundit të vitit, sipas dy burimeve pranë ministrisë së mbrojtjes që nuk deshën të identifikohen.", "Albanian")]
    [TestCase("Правительство объявило во вторник, что ракеты не будут поставлены до конца года, сообщили два источника, близких к министерству обороны.", "Russian")]
    [TestCase("Уряд оголосив у вівторок, що ракети не будуть поставлені до кінця року, повідомили два джерела, близькі до міністерства оборони.", "Ukrainian")]
    [TestCase("Правителството обяви във вторник, че ракетите няма да бъдат доставени преди края на годината, според два източника, близки до министерството на отбраната.", "Bulgarian")]
    [TestCase("Влада је у уторак саопштила да ракете неће бити испоручене пре краја године, рекла су два извора блиска министарству одбране која нису желела да буду именована.", "Serbian or Macedonian")]
    [TestCase("أعلنت الحكومة يوم الثلاثاء أنها لن تسلم الصواريخ قبل نهاية العام بحسب مصدرين مقربين من وزارة الدفاع", "Arabic, Persian or Urdu")]
    [TestCase("政府周二宣布,根据两名接近国防部的消息人士的说法,导弹在年底前不会交付,谈判仍在继续进行,双方代表将于下周再次会面,届时将讨论价格和交货日期。", "Chinese or Japanese")]
    [TestCase("政府は火曜日、年末までにミサイルを引き渡さないと発表した。国防省に近い二人の情報筋によると、交渉はまだ続いているという。", "Japanese")]
    [TestCase("Chính phủ hôm thứ Ba cho biết sẽ không giao tên lửa trước cuối năm, theo hai nguồn tin thân cận với bộ quốc phòng không muốn nêu tên.", "Vietnamese")]
    [TestCase("El govern va anunciar dimarts que no lliurarà els míssils abans que acabi l'any, segons dues fonts properes al ministeri de defensa que no han volgut ser identificades.", "Catalan")]
    [TestCase("Vyriausybė antradienį paskelbė, kad raketos nebus pristatytos iki metų pabaigos, teigia du šaltiniai, artimi gynybos ministerijai, kurie nenorėjo būti įvardyti, nes derybos dar vyksta.", "Lithuanian")]
    [TestCase("Valitsus teatas teisipäeval, et raketid ei jõua kohale enne aasta lõppu, ütlesid kaks kaitseministeeriumile lähedast allikat, kes ei soovinud oma nime avaldada, kuna läbirääkimised alles käivad.", "Estonian")]
    public void A_sentence_in_another_language_is_recognized(string text, string language) => Detector.FindForeign(text).Should().Be(language);

    [TestCase("Turkish President Recep Tayyip Erdoğan has made a meeting with the Russian President Vladimir Putin in Sochi yesterday and there have been talked about the S-400 systems delivery.", TestName = "Clumsy English is English")]
    [TestCase("Minister of defense is saying that rockets will be not delivered until end of year because parliament of the republic still not gave agreement for this.", TestName = "Translated English without articles is English")]
    [TestCase("The Grupo Aéreo de Caza and the Ejército del Aire will take part in the exercise De la Torre, which the Ministerio de Defensa announced for the end of May.", TestName = "English full of Spanish names is English")]
    [TestCase("President Putin („Владимир Владимирович Путин“) met President Lukashenko („Александр Лукашенко“) in Minsk on Tuesday, and both of them spoke about the new missiles.", TestName = "English with names in Cyrillic is English")]
    [TestCase("RUSSIA DELIVERS SECOND S-400 BATTERY TO TURKEY AHEAD OF TALKS WITH UNITED STATES ON SANCTIONS AND F-35 JETS IN ANKARA NEXT WEEK", TestName = "A headline in capitals is English")]
    [TestCase("IAEA, IMF, IMO, Interpol, IOC, IOM, IPU, ISO, ITSO, ITU, ITUC, MIGA, NAM, OAS, OPEC, PCA, UN, UNCTAD, UNESCO, UNHCR, UNIDO, UPU, WHO, WIPO, WMO, WTO", TestName = "A list of abbreviations is not another language")]
    [TestCase("Die Rakete ist da.", TestName = "Below twenty words everything is taken for English")]
    [TestCase("")]
    public void English_of_any_kind_passes(string text) => Detector.FindForeign(text).Should().BeNull();

    [Test]
    public void A_foreign_text_is_passed_over_unless_forced()
    {
        string path = Folder.Write("a.txt", "Die Regierung hat am Dienstag erklärt, dass sie die Lieferung der Raketen nicht genehmigen werde, weil das Parlament noch nicht zugestimmt habe, sagte der Minister.");

        ReadFailure failure = FailOne(path);

        failure.Kind.Should().Be(ReadFailureKind.Skipped);
        failure.Reason.Should().Contain("language is probably German").And.Contain("Force");
        ReadOne(path, new ReadOptions { Force = true }).Document.Text.Should().StartWith("Die Regierung");
    }

    [Test]
    public void A_long_text_with_an_English_first_line_is_judged_by_its_whole_length()
    {
        string german = string.Concat(Enumerable.Repeat("Die Regierung hat am Dienstag erklärt, dass sie die Lieferung nicht genehmigen werde. ", 60));

        Detector.FindForeign("This article is available in German only. " + german).Should().Be("German");
    }
}
