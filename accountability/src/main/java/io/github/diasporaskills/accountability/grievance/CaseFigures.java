package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.core.people.Gender;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case of the programme's record adds to the figures. Kept beside the case, encrypted under the key of what is
 * counted, so that figures are made without reading a single event.
 */
record CaseFigures(
        GrievanceState state,
        @Nullable Gender gender,
        @Nullable ComplainantKind kind,
        @Nullable String category,
        boolean answered,
        boolean inTime,
        @Nullable Boolean honoured,
        @Nullable Integer rating) {

    /** Of a case as it is. */
    static CaseFigures of(GrievanceCase of, GrievanceSetting setting) {
        if (of.state() == GrievanceState.TRANSFERRED) {
            return passedOn();
        }
        Optional<RunningClock> answer = ServiceClock.running(of, setting).stream()
                .filter(clock -> clock.clock() == ClockKind.RESPOND && !clock.isOpen())
                .findFirst();
        return new CaseFigures(
                of.state(),
                of.facts().map(ComplainantFacts::gender).orElse(null),
                of.facts().map(ComplainantFacts::kind).orElse(null),
                of.countedCategory().orElse(null),
                answer.isPresent(),
                answer.filter(CaseFigures::isInTime).isPresent(),
                of.preferenceHonoured().orElse(null),
                of.rating().orElse(null));
    }

    /** Of a complaint that was passed on nothing is left but that. */
    static CaseFigures passedOn() {
        return new CaseFigures(GrievanceState.TRANSFERRED, null, null, null, false, false, null, null);
    }

    static boolean isInTime(RunningClock clock) {
        Instant met = clock.metAt();
        Instant due = clock.due();
        return met == null || due == null || !met.isAfter(due);
    }

    Map<String, String> content() {
        Map<String, String> to = new LinkedHashMap<>();
        put(to, Field.GENDER, gender == null ? null : gender.name());
        put(to, Field.KIND, kind == null ? null : kind.name());
        put(to, Field.CATEGORY, category);
        to.put(Field.ANSWERED, yesOrNo(answered));
        to.put(Field.IN_TIME, yesOrNo(inTime));
        put(to, Field.HONOURED, honoured == null ? null : yesOrNo(honoured));
        put(to, Field.RATING, rating == null ? null : rating.toString());
        return to;
    }

    static CaseFigures read(GrievanceState state, Map<String, String> from) {
        String gender = from.get(Field.GENDER);
        String kind = from.get(Field.KIND);
        String honoured = from.get(Field.HONOURED);
        String rating = from.get(Field.RATING);
        return new CaseFigures(
                state,
                gender == null ? null : Gender.valueOf(gender),
                kind == null ? null : ComplainantKind.valueOf(kind),
                from.get(Field.CATEGORY),
                IntakeForm.required(from, Field.ANSWERED).equals(Field.YES),
                IntakeForm.required(from, Field.IN_TIME).equals(Field.YES),
                honoured == null ? null : Boolean.valueOf(honoured.equals(Field.YES)),
                rating == null ? null : Integer.valueOf(rating));
    }

    private static void put(Map<String, String> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }

    private static String yesOrNo(boolean yes) {
        return yes ? Field.YES : Field.NO;
    }
}
