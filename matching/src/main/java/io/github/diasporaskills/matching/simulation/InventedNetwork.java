package io.github.diasporaskills.matching.simulation;

import io.github.diasporaskills.core.country.CouncilCode;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.LanguageCode;
import io.github.diasporaskills.core.country.ProfessionCode;
import io.github.diasporaskills.core.country.SpecialtyCode;
import io.github.diasporaskills.core.people.AuthorisationKind;
import io.github.diasporaskills.core.people.Availability;
import io.github.diasporaskills.core.people.CefrLevel;
import io.github.diasporaskills.core.people.Credential;
import io.github.diasporaskills.core.people.Declaration;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.DiasporaMemberBuilder;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.LanguageSkill;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.people.PracticeAuthorisation;
import io.github.diasporaskills.core.people.Residence;
import io.github.diasporaskills.core.people.Verification;
import io.github.diasporaskills.core.people.VerificationMethod;
import io.github.diasporaskills.core.teleexpertise.Question;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Experts of a scenario, as a register would have them: verified, authorised, with languages, a quota and a residence. All
 * are invented; who is the n-th is drawn from the seed and the number alone, so that more experts do not change the first.
 */
final class InventedNetwork {

    static final List<CountryCode> RESIDENCES =
            List.of("FR", "BE", "CA", "DE", "ES").stream().map(CountryCode::of).toList();

    static final ProfessionCode PHYSICIAN = new ProfessionCode("physician-specialist");
    private static final LanguageCode FRENCH = new LanguageCode("fr");
    private static final LanguageSkill ASKED = new LanguageSkill(FRENCH, CefrLevel.B2);
    private static final LanguageSkill SPOKEN = new LanguageSkill(FRENCH, CefrLevel.C1);
    private static final int YEARS = 60;

    private final Scenario scenario;
    private final CountryCode origin;
    private final long seed;
    private final List<Question> questions;
    private final int[] turns;

    InventedNetwork(Scenario scenario, CountryCode origin, long seed) {
        this.scenario = scenario;
        this.origin = origin;
        this.seed = seed;
        this.questions = scenario.specialties().stream()
                .map(each -> new Question(PHYSICIAN, each.specialty(), List.of(ASKED)))
                .toList();
        this.turns = turns(scenario.specialties());
    }

    /** Specialties in an order in which each has its share of any run of experts. */
    private static int[] turns(List<AskedSpecialty> specialties) {
        int whole = specialties.stream().mapToInt(AskedSpecialty::experts).sum();
        List<Integer> order = new ArrayList<>();
        int[] given = new int[specialties.size()];
        for (int turn = 1; turn <= Math.min(whole, 10_000); turn++) {
            int next = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int place = 0; place < given.length; place++) {
                double owed = turn * (double) specialties.get(place).experts() / whole - given[place];
                if (owed > most) {
                    most = owed;
                    next = place;
                }
            }
            given[next]++;
            order.add(next);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Question> questions() {
        return questions;
    }

    /** The specialty of the n-th expert, by its place. */
    int specialtyOf(int expert) {
        return turns[expert % turns.length];
    }

    static PersonId id(int expert) {
        return PersonId.of("E-" + expert);
    }

    static int number(PersonId expert) {
        return Integer.parseInt(expert.value(), 2, expert.value().length(), 10);
    }

    List<DiasporaMember> members(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> member(each, DateRange.always()))
                .toList();
    }

    boolean isWoman(int expert) {
        return isWoman(new SplittableRandom(Seeds.of(seed, Seeds.EXPERT, expert)));
    }

    /** The first that is drawn of an expert. */
    private boolean isWoman(SplittableRandom random) {
        return random.nextDouble() < scenario.share(ScenarioSetting.WOMEN_PERCENT);
    }

    /** The n-th expert, who offers help in a time. */
    DiasporaMember member(int expert, DateRange available) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.EXPERT, expert));
        LocalDate first = scenario.start().minusYears(1);
        LocalDate last = scenario.start().plusYears(YEARS);
        SpecialtyCode specialty =
                scenario.specialties().get(specialtyOf(expert)).specialty();
        boolean woman = isWoman(random);
        DiasporaMemberBuilder member = DiasporaMember.builder(id(expert), origin, first)
                .gender(woman ? Gender.WOMAN : Gender.MAN)
                .residence(new Residence(RESIDENCES.get(random.nextInt(RESIDENCES.size())), DateRange.always()))
                .quota(scenario.count(ScenarioSetting.QUOTA))
                .language(SPOKEN)
                .credential(Credential.claimed(PHYSICIAN, CouncilCode.of("FR-CNOM"), DateRange.of(first, last))
                        .in(specialty)
                        .verified(new Verification(VerificationMethod.REGISTER, "simulation", first, last)))
                .authorisation(new PracticeAuthorisation(
                        AuthorisationKind.ADVISORY_ONLY, CouncilCode.of("CNOM"), DateRange.of(first, last)))
                .availability(new Availability(available, Set.of(Modality.REMOTE)));
        for (Declaration declaration : Declaration.values()) {
            member.declared(declaration, first);
        }
        return member.build();
    }
}
