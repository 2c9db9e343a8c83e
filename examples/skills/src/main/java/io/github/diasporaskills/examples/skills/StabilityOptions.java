package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.engagement.NeedId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.matching.OptimalMatching;
import io.github.diasporaskills.matching.StablePlanning;
import io.github.diasporaskills.matching.preference.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether a plan is the best or a stable one, and what it reserves and caps. */
final class StabilityOptions {

    private static final String MECHANISM = "--mechanism";
    private static final String MINIMUM = "--minimum";

    /** How plans can be made, by the names of the command line. */
    enum Method {
        OPTIMAL(null),
        STANDARD(Mechanism.STANDARD),
        JRMP(Mechanism.JRMP),
        FLEXIBLE(Mechanism.FLEXIBLE);

        private final @Nullable Mechanism stable;

        Method(@Nullable Mechanism stable) {
            this.stable = stable;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Places of each need that are kept for a gender. */
    record Reserve(Gender gender, int places) {}

    /** The most proposals to the hosts of a region. */
    record RegionCap(RegionCode region, int most) {}

    /** The least proposals for a need. */
    record Minimum(NeedId need, int least) {}

    @Option(
            names = MECHANISM,
            paramLabel = "optimal|standard|jrmp|flexible",
            defaultValue = "optimal",
            descriptionKey = "option.method")
    private Method method = Method.OPTIMAL;

    @Option(
            names = "--reserve",
            paramLabel = "WOMAN=2",
            descriptionKey = "option.reserve",
            converter = ReserveConverter.class)
    private List<Reserve> reserves = new ArrayList<>();

    @Option(
            names = "--region-cap",
            paramLabel = "MA-2015/MA-01=10",
            descriptionKey = "option.regioncap",
            converter = RegionCapConverter.class)
    private List<RegionCap> caps = new ArrayList<>();

    @Option(
            names = MINIMUM,
            paramLabel = "N-012=2",
            descriptionKey = "option.minimum",
            converter = MinimumConverter.class)
    private List<Minimum> minimums = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.lottery")
    private @Nullable Long seed;

    /** Refuses what no method keeps together, before anything is read; names of options are those for best plans alone. */
    void check(CommandSpec spec, List<String> ofOptimalPlans) {
        for (String name : ofOptimalPlans) {
            demand(spec, name, Method.OPTIMAL);
        }
        if (!reserves.isEmpty()) {
            demand(spec, "--reserve", Method.OPTIMAL, Method.STANDARD, Method.JRMP);
        }
        if (!caps.isEmpty()) {
            demand(spec, "--region-cap", Method.OPTIMAL, Method.JRMP, Method.FLEXIBLE);
        }
        if (!minimums.isEmpty()) {
            demand(spec, MINIMUM, Method.OPTIMAL);
        }
        if (seed != null) {
            demand(spec, "--seed", Method.STANDARD, Method.JRMP, Method.FLEXIBLE);
        }
        Set<Object> once = new HashSet<>();
        if (!reserves.stream().allMatch(reserve -> once.add(reserve.gender()))) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_TWICE).with("name", "--reserve"));
        }
        if (!caps.stream().allMatch(cap -> once.add(cap.region()))) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_TWICE).with("name", "--region-cap"));
        }
        if (!minimums.stream().allMatch(minimum -> once.add(minimum.need()))) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.USAGE_TWICE).with("name", MINIMUM));
        }
    }

    private void demand(CommandSpec spec, String name, Method... fitting) {
        if (!Arrays.asList(fitting).contains(method)) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_MECHANISM)
                            .with("name", name)
                            .with(
                                    "mechanisms",
                                    Arrays.stream(fitting).map(Method::word).toList())
                            .with("found", method.word()));
        }
    }

    /** The method of a stable plan; empty if the best plan is asked for. */
    Optional<StablePlanning> planning() {
        if (method.stable == null) {
            return Optional.empty();
        }
        StablePlanning planning =
                StablePlanning.withDefaults().under(method.stable).withSeed(seed == null ? 0 : seed);
        for (Reserve reserve : reserves) {
            planning = planning.reserving(reserve.gender(), reserve.places());
        }
        for (RegionCap cap : caps) {
            planning = planning.capping(cap.region(), cap.most());
        }
        return Optional.of(planning);
    }

    /** The method of a best plan. */
    OptimalMatching optimal() {
        OptimalMatching matching = OptimalMatching.withDefaults();
        for (Reserve reserve : reserves) {
            matching = matching.reserving(reserve.gender(), reserve.places());
        }
        for (RegionCap cap : caps) {
            matching = matching.capping(cap.region(), cap.most());
        }
        for (Minimum minimum : minimums) {
            matching = matching.requiring(minimum.need(), minimum.least());
        }
        return matching;
    }

    /** The first of what is limited that the programme does not have. */
    Optional<Reason> unknown(ProgrammeRegister register) {
        return unknownRegion(register)
                .or(() -> minimums.stream()
                        .map(Minimum::need)
                        .filter(need -> register.need(need).isEmpty())
                        .findFirst()
                        .map(need -> Reason.of(Said.UNKNOWN_NEED)
                                .with("name", MINIMUM)
                                .with("id", need.value())));
    }

    /** The first capped region in which there is no organisation. */
    private Optional<Reason> unknownRegion(ProgrammeRegister register) {
        List<String> known = register.organisations().stream()
                .flatMap(organisation -> organisation.region().stream())
                .distinct()
                .sorted()
                .map(RegionCode::toString)
                .toList();
        return caps.stream()
                .map(cap -> cap.region().toString())
                .filter(region -> !known.contains(region))
                .findFirst()
                .map(region ->
                        Reason.of(Said.NO_SUCH_REGION).with("region", region).with("regions", known));
    }

    /** Reads {@code WOMAN=2}. */
    static final class ReserveConverter implements ITypeConverter<Reserve> {

        @Override
        public Reserve convert(String value) {
            String[] parts = parts(value);
            Gender gender = Arrays.stream(Gender.values())
                    .filter(Gender::isStated)
                    .filter(each -> each.name().equalsIgnoreCase(parts[0].strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(value));
            return new Reserve(gender, number(parts[1]));
        }
    }

    /** Reads {@code MA-2015/MA-01=10}. */
    static final class RegionCapConverter implements ITypeConverter<RegionCap> {

        @Override
        public RegionCap convert(String value) {
            String[] parts = parts(value);
            String[] region = parts[0].split("/", -1);
            if (region.length != 2 || region[0].isBlank() || region[1].isBlank()) {
                throw new TypeConversionException(value);
            }
            return new RegionCap(RegionCode.of(region[0].strip(), region[1].strip()), number(parts[1]));
        }
    }

    /** Reads {@code N-012=2}. */
    static final class MinimumConverter implements ITypeConverter<Minimum> {

        @Override
        public Minimum convert(String value) {
            String[] parts = parts(value);
            try {
                return new Minimum(NeedId.of(parts[0].strip()), number(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
        }
    }

    private static String[] parts(String value) {
        String[] parts = value.split("=", -1);
        if (parts.length != 2) {
            throw new TypeConversionException(value);
        }
        return parts;
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new TypeConversionException(text);
        }
        return Integer.parseInt(text.strip());
    }
}
