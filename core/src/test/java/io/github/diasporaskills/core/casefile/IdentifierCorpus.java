package io.github.diasporaskills.core.casefile;

import io.github.diasporaskills.core.people.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented texts with labels, made from a seed: in English, French and Arabic, half of them with an identifier of some
 * kind, all of them with what only looks like one.
 */
final class IdentifierCorpus {

    /** A text, the names of its patient's file, and what stands in it where. */
    static final class Sample {
        final String text;
        final List<PersonName> file;
        final List<IdentifierFinding> labels;

        Sample(String text, List<PersonName> file, List<IdentifierFinding> labels) {
            this.text = text;
            this.file = List.copyOf(file);
            this.labels = List.copyOf(labels);
        }
    }

    private static final String[][] PEOPLE = {
        {"Benali", "Fatima", "بنعلي", "فاطمة"},
        {"El Amrani", "Karim", "العمراني", "كريم"},
        {"Ouazzani", "Mohamed", "الوزاني", "محمد"},
        {"Chraïbi", "Saïd", "الشرايبي", "سعيد"},
        {"Aït Lahcen", "Khadija", "ايت لحسن", "خديجة"},
        {"Bensouda", "Youssef", "بنسودة", "يوسف"},
        {"Uwimana", "Claire", "", ""},
        {"Niyonzima", "Jean-Bosco", "", ""},
        {"Mukamana", "Grace", "", ""},
        {"Habimana", "Innocent", "", ""},
        {"Crohn", "Pierre", "", ""},
        {"Tazi", "Rachid", "التازي", "رشيد"}
    };

    private static final String[] FRENCH_HARD = {
        "Patient de 54 ans, maladie de Crohn connue depuis 2011.",
        "Hémoglobine 9,8 g/dl, plaquettes 150 000/mm3, GB 12500/mm3.",
        "TA 120/80, FC 88, SpO2 97 %, T 38,5.",
        "Amoxicilline 1 g x 3/j pendant 7 jours, puis 500 mg.",
        "Vu le 12/03/2024, opéré le 05.06.2023, revu le 14 mars 2024 à 10h30.",
        "Code CIM-10 : E11.65, K50.0, I10.",
        "Syndrome de Guillain-Barré évoqué, signe de Babinski à droite.",
        "Il ne tousse plus depuis le 12/03/2024.",
        "Poids de naissance 3200 g, Apgar 10/10.",
        "Pénicilline G : 1 000 000 UI toutes les 4 heures.",
        "BNP 1250 pg/ml ; créatinine 110 µmol/l ; CRP 245 mg/l.",
        "Lithiase : pierre de 8 mm, rein gauche. Radio du 01/02/2024.",
        "Grossesse de 32 SA, terme prévu en juin 2024.",
        "Lot AB123456 du vaccin, dose de 0,5 ml.",
        "Antécédents : HTA (2015), diabète (2018). Habite la région de Fès.",
        "Charge virale 1 250 000 copies/ml le 2024-02-11.",
        "Troponine 0,0612345678 ng/ml ; rapport 1:128.",
        "Le patient vit au quartier industriel et travaille à la mine.",
        "Créneau 08-09 h puis 14-15 h ; 12 séances de 30 minutes.",
        "Test de Rose Bengale négatif ; crème à la vaseline deux fois par jour."
    };

    private static final String[] ENGLISH_HARD = {
        "A 54-year-old woman with Crohn's disease since 2011.",
        "Hb 9.8 g/dl, platelets 150,000, WBC 12,500 per mm3.",
        "BP 120/80, HR 88, SpO2 97%, temp 38.5.",
        "Amoxicillin 500 mg tds for 7 days, then review on 03/12/2024.",
        "Admitted 14 March 2024, discharged 2024-03-21.",
        "ICD-10 codes E11.65, K50.0 and I10.",
        "He said the pain began on 12/03/2024; Babinski sign positive.",
        "Birth weight 3200 g, Apgar 9 and 10.",
        "Heparin 5000 units; glucose 11.2 mmol/l at 08:30.",
        "Viral load 1 250 000 copies/ml; CD4 350.",
        "She was given grace and hope by the team; 2 x 250 mg.",
        "Scheduled 5 6 7 June, slots 10 12 14 and 16.",
        "Batch AB123456 of the vaccine was used, 0.5 ml.",
        "Born at 38 weeks, second of twins.",
        "Lesion 12 mm x 8 mm, 3 of 12 nodes positive, stage pT2N1.",
        "Follow-up in 21 days; last CT on 05.06.2023 at 14:30.",
        "Dose 1200 mg/m2, cycle 4 of 6, total 28800 mg.",
        "Lives in the northern district, no street address given."
    };

    private static final String[] ARABIC_HARD = {
        "مريض عمره ٥٤ سنة يعاني من داء كرون منذ ٢٠١١.",
        "الضغط ١٢٠/٨٠ والنبض ٨٨ والحرارة ٣٨٫٥.",
        "أموكسيسيلين ٥٠٠ ملغ ثلاث مرات في اليوم لمدة ٧ أيام.",
        "تمت العملية بتاريخ ١٢/٠٣/٢٠٢٤ دون مضاعفات.",
        "الوزن عند الولادة ٣٢٠٠ غرام.",
        "الصفائح ١٥٠٠٠٠ والكريات البيضاء ١٢٥٠٠.",
        "كريم موضعي مرتين في اليوم والجلد سليم.",
        "يقطن بمدينة فاس ويعمل في البناء.",
        "الحمل في الأسبوع ٣٢ والموعد المقبل في يونيو ٢٠٢٤.",
        "المريضة سعيدة بالنتيجة والأمل كبير."
    };

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<IdentifierFinding> labels = new ArrayList<>();

    private IdentifierCorpus(Random random) {
        this.random = random;
    }

    static List<Sample> samples(long seed, int count) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(new IdentifierCorpus(random).sample(i % 3, i % 2 == 0));
        }
        return samples;
    }

    private Sample sample(int language, boolean positive) {
        String[] person = PEOPLE[random.nextInt(PEOPLE.length)];
        String[] hard = language == 0 ? FRENCH_HARD : language == 1 ? ENGLISH_HARD : ARABIC_HARD;
        add(one(hard) + " " + one(hard) + one(" ", "\n", "\n\n"));
        if (positive) {
            IdentifierKind kind = one(IdentifierKind.values());
            switch (kind) {
                case NAME -> name(language, person);
                case PHONE -> phone(language);
                case NATIONAL_ID -> number(language);
                case EMAIL -> mail(person);
                case DATE_OF_BIRTH -> birth(language);
                case ADDRESS -> address(language);
                case WEB_ADDRESS -> page();
            }
        }
        add(one(" ", "\n") + one(hard));
        List<PersonName> file = new ArrayList<>(List.of(PersonName.of(person[0], person[1])));
        if (!person[2].isEmpty() && random.nextBoolean()) {
            file.add(PersonName.of(person[2], person[3]));
        }
        return new Sample(text.toString(), file, labels);
    }

    private void add(String words) {
        text.append(words);
    }

    private void label(IdentifierKind kind, String value) {
        labels.add(new IdentifierFinding(kind, text.length(), value.length()));
        text.append(value);
    }

    @SafeVarargs
    private final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String figures(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String disguised(String value) {
        return switch (random.nextInt(5)) {
            case 0 ->
                value.chars()
                        .mapToObj(c -> c >= '0' && c <= '9' ? Character.toString('٠' + c - '0') : Character.toString(c))
                        .reduce("", String::concat);
            case 1 -> value.substring(0, 1) + "\u200B" + value.substring(1);
            default -> value;
        };
    }

    private void name(int language, String[] person) {
        boolean arabic = language == 2 && !person[2].isEmpty();
        String family = arabic ? person[2] : person[0];
        String given = arabic ? person[3] : person[1];
        add(
                language == 0
                        ? one("Patient : ", "Merci de voir avec ", "La famille ")
                        : language == 1 ? one("Patient: ", "I saw ") : "المريض ");
        String written = switch (random.nextInt(4)) {
            case 0 -> family;
            case 1 -> family + " " + given;
            default -> given + " " + family;
        };
        if (!arabic) {
            written = switch (random.nextInt(6)) {
                case 0 -> written.toUpperCase(java.util.Locale.ROOT);
                case 1 -> java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFD);
                case 2 -> written.replace("a", "\u0430");
                default -> written;
            };
        }
        label(IdentifierKind.NAME, written);
        add(language == 2 ? " في حالة مستقرة." : ", stable.");
    }

    private void phone(int language) {
        String national = one("6", "7") + figures(8);
        String pairs = "0" + national.charAt(0) + " " + national.substring(1, 3) + " " + national.substring(3, 5) + " "
                + national.substring(5, 7) + " " + national.substring(7, 9);
        String value = switch (random.nextInt(8)) {
            case 0 -> "+212" + national;
            case 1 -> "+212 (0) " + national.substring(0, 3) + "-" + national.substring(3);
            case 2 -> "00212 " + national.substring(0, 3) + " " + national.substring(3);
            case 3 -> "0" + national;
            case 4 -> pairs;
            case 5 -> pairs.replace(' ', '.');
            case 6 -> "+250 78" + figures(1) + " " + figures(3) + " " + figures(3);
            default -> String.join(" ", ("0" + national).split(""));
        };
        add(
                language == 0
                        ? one("Tél : ", "Joignable au ", "(GSM ")
                        : language == 1 ? one("Phone ", "Call ") : "الهاتف: ");
        label(IdentifierKind.PHONE, disguised(value));
        add(one(".", ", merci", ")"));
    }

    private void number(int language) {
        add(
                language == 0
                        ? one("CIN ", "CNIE n° ", "Dossier ")
                        : language == 1 ? one("ID card CIN: ", "File ") : "بطاقة التعريف ");
        String value = one("BE", "K", "AB", "JC") + figures(5 + random.nextInt(2));
        label(IdentifierKind.NATIONAL_ID, disguised(value));
        add(one(".", ", ", "\n"));
    }

    private void mail(String[] person) {
        String local = java.text.Normalizer.normalize(person[1] + "." + person[0], java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "");
        String host = one("gmail.com", "chu-fes.ac.ma", "yahoo.fr", "rbc.gov.rw");
        label(
                IdentifierKind.EMAIL,
                switch (random.nextInt(5)) {
                    case 0 -> local + " (at) " + host;
                    case 1 -> local + "[at]" + host.replace(".", "[dot]");
                    case 2 -> local + " @ " + host;
                    default -> local + figures(2) + "@" + host;
                });
        add(" ");
    }

    private void birth(int language) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1930 + random.nextInt(90);
        String figures = String.format(
                java.util.Locale.ROOT, one("%02d/%02d/%d", "%02d-%02d-%d", "%02d.%02d.%d"), day, month, year);
        if (language == 0) {
            add(one("Né le ", "Née à Fès le ", "Date de naissance : ", "DDN: ", "né(e) le "));
            label(IdentifierKind.DATE_OF_BIRTH, disguised(one(figures, day + " mars " + year, day + " août " + year)));
        } else if (language == 1) {
            add(one("DOB ", "Born on ", "Date of birth: ", "D.O.B. "));
            label(
                    IdentifierKind.DATE_OF_BIRTH,
                    disguised(one(figures, day + " March " + year, "May " + day + ", " + year)));
        } else {
            add(one("تاريخ الازدياد: ", "ولد بتاريخ ", "مزداد في ", "تاريخ الميلاد "));
            label(IdentifierKind.DATE_OF_BIRTH, disguised(one(figures, day + " مارس " + year, day + " غشت " + year)));
        }
        add(". ");
    }

    private void address(int language) {
        int number = 1 + random.nextInt(200);
        if (language == 0) {
            add("Domicile : ");
            label(
                    IdentifierKind.ADDRESS,
                    one(
                            number + ", rue Atlas",
                            number + " bis avenue Hassan",
                            "Hay Salam n° " + number,
                            "boîte postale " + number));
        } else if (language == 1) {
            add("Lives at ");
            label(IdentifierKind.ADDRESS, one(number + " Main Street", "KG " + number + " St", "P.O. Box " + number));
        } else {
            add("العنوان ");
            label(
                    IdentifierKind.ADDRESS,
                    one("شارع محمد الخامس رقم " + number, number + " شارع الحسن", "حي السلام رقم " + number));
        }
        add(". ");
    }

    private void page() {
        add("Photos: ");
        label(
                IdentifierKind.WEB_ADDRESS,
                one("https://", "http://", "www.") + one("photos.example.org/", "example.net/u/") + figures(6));
        add(" ");
    }
}
