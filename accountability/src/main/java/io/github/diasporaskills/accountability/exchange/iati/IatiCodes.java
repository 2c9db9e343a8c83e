package io.github.diasporaskills.accountability.exchange.iati;

import io.github.diasporaskills.accountability.exchange.internal.Groups;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeState;
import io.github.diasporaskills.core.programme.ResultLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Our words and the codes of IATI's lists (version 2.03). Stateless and thread-safe. */
final class IatiCodes {

    /** What is called gender here is called sex in most files, with two values. */
    static final String SEX = "sex";

    private IatiCodes() {}

    /** ActivityStatus. */
    static String status(ProgrammeState state) {
        return switch (state) {
            case CONCEPT, APPROVED -> "1";
            case ACTIVE, EXTENDED -> "2";
            case COMPLETED, EVALUATED -> "3";
            case CLOSED -> "4";
            case SUSPENDED -> "6";
        };
    }

    static boolean hasBegun(ProgrammeState state) {
        return state != ProgrammeState.CONCEPT && state != ProgrammeState.APPROVED;
    }

    static boolean hasEnded(ProgrammeState state) {
        return state == ProgrammeState.COMPLETED || state == ProgrammeState.EVALUATED || state == ProgrammeState.CLOSED;
    }

    /** ResultType; activities are no results, and stand as other. */
    static String type(ResultLevel level) {
        return switch (level) {
            case OUTPUT -> "1";
            case OUTCOME -> "2";
            case OBJECTIVE -> "3";
            case ACTIVITY -> "9";
        };
    }

    /** ActivityScope, of the words in which donors say it. */
    static Optional<String> scope(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "global" -> Optional.of("1");
            case "regional" -> Optional.of("2");
            case "multi-national", "multinational" -> Optional.of("3");
            case "national" -> Optional.of("4");
            default -> Optional.empty();
        };
    }

    /** Groups as names and values of dimensions. */
    static Map<String, String> dimensions(Map<String, String> groups) {
        Map<String, String> written = new TreeMap<>();
        groups.forEach((dimension, group) -> {
            boolean gender = dimension.equals(Groups.GENDER);
            written.put(gender ? SEX : dimension, gender ? sex(group) : group);
        });
        return written;
    }

    /** Names and values of dimensions as groups; what is not ours stays as it is. */
    static Map<String, String> groups(Map<String, String> dimensions) {
        Map<String, String> read = new TreeMap<>();
        dimensions.forEach((name, value) -> {
            boolean sex = name.equalsIgnoreCase(SEX) || name.equalsIgnoreCase(Groups.GENDER);
            read.put(sex ? Groups.GENDER : name, sex ? gender(value) : value);
        });
        return read;
    }

    private static String sex(String gender) {
        if (gender.equals(Gender.WOMAN.name())) {
            return "female";
        }
        return gender.equals(Gender.MAN.name())
                ? "male"
                : gender.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String gender(String sex) {
        String code = sex.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (code) {
            case "FEMALE", "WOMEN" -> Gender.WOMAN.name();
            case "MALE", "MEN" -> Gender.MAN.name();
            default -> code;
        };
    }
}
