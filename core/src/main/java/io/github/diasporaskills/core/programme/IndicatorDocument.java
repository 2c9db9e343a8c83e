package io.github.diasporaskills.core.programme;

import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.people.Disability;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an indicator, and its parts, from the results tree of a {@link ProgrammeDocument}. Stateless and thread-safe.
 *
 * <p>An indicator has {@code code} and {@code title}, and names a {@code measure} of the register or of a desk for
 * complaints, whose unit and split by gender it has, or a {@code unit} and whether it is told apart {@code byGender}.
 * The {@code baseline}, the {@code targets}, the {@code groupTargets} and the {@code sheet} are left out where there are
 * none. A sheet has {@code since}, {@code definition}, {@code source}, {@code method}, {@code frequency} and
 * {@code responsible}; {@code version} is 1 unless said, and from 2 on needs its {@code change}; a {@code numerator}
 * needs its {@code denominator}; {@code disaggregation} lists the dimensions by which values are told apart, and those
 * that are crossed as {@code gender × age-band}; it, {@code reportWithinDays} (30) and {@code limits} may be left out.
 *
 * <p>The methods take a node and report every mistake there, as {@link DocumentNode} says.
 */
public final class IndicatorDocument {

    /** What people write between dimensions where no × is at hand. */
    private static final Pattern OTHER_SIGN = Pattern.compile("\\s+(x|by|and)\\s+|\\s*[×*+,;&/]\\s*");

    /** The names under which the register or a desk for complaints counts; no name is of both. */
    private static final List<String> MEASURES = Stream.<Enum<?>>concat(
                    Arrays.stream(RegisterMeasure.values()), Arrays.stream(ComplaintMeasure.values()))
            .map(measure -> measure.name())
            .toList();

    private IndicatorDocument() {}

    /**
     * Reads an indicator.
     *
     * @param node the object
     * @return the indicator
     */
    public static Indicator indicator(DocumentNode node) {
        Optional<Baseline> baseline = node.optionalObject("baseline", IndicatorDocument::baseline);
        List<Target> targets = node.optionalList("targets", IndicatorDocument::target);
        List<GroupTarget> groups = node.optionalList("groupTargets", IndicatorDocument::groupTarget);
        Optional<ReferenceSheet> sheet = node.optionalObject("sheet", IndicatorDocument::sheet);
        Indicator made = measured(node);
        made = baseline.isPresent() ? made.startingAt(baseline.get()) : made;
        for (Target target : targets) {
            made = made.aimingAt(target);
        }
        for (GroupTarget target : groups) {
            made = made.aimingAt(target);
        }
        return sheet.isPresent() ? made.describedBy(sheet.get()) : made;
    }

    private static Indicator measured(DocumentNode node) {
        String code = node.text("code");
        var title = node.localized("title");
        Optional<Indicator> measured = node.find("measure").map(measure -> counted(code, title, measure));
        if (measured.isPresent()) {
            Indicator counted = measured.get();
            Optional<CountingUnit> unit = node.optionalOneOf("unit", CountingUnit.class);
            Optional<Boolean> byGender = node.optionalFlag("byGender");
            if (unit.filter(other -> other != counted.unit()).isPresent()
                    || byGender.filter(other -> other != counted.isByGender()).isPresent()) {
                node.error(Reason.of(ProgrammeReason.INDICATOR_OTHER_UNIT));
            }
            return counted;
        }
        if (node.isObject()
                && node.find("unit").isEmpty()
                && node.find("byGender").isEmpty()) {
            node.error(Reason.of(ProgrammeReason.INDICATOR_UNMEASURED));
            return Indicator.reported(code, title, CountingUnit.ITEM, false);
        }
        return Indicator.reported(code, title, node.oneOf("unit", CountingUnit.class), node.flag("byGender"));
    }

    private static Indicator counted(String code, LocalText title, DocumentNode node) {
        String name = node.asOneOf(MEASURES);
        for (ComplaintMeasure measure : ComplaintMeasure.values()) {
            if (measure.name().equals(name)) {
                return Indicator.counted(code, title, measure);
            }
        }
        RegisterMeasure known = Arrays.stream(RegisterMeasure.values())
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElse(RegisterMeasure.REGISTERED_MEMBERS);
        return Indicator.counted(code, title, known);
    }

    /**
     * Reads where an indicator stood before.
     *
     * @param node the object
     * @return the baseline
     */
    public static Baseline baseline(DocumentNode node) {
        return new Baseline(node.date("on"), count(node.get("value")), node.text("source"));
    }

    /**
     * Reads what an indicator shall reach.
     *
     * @param node the object
     * @return the target
     */
    public static Target target(DocumentNode node) {
        return new Target(node.date("by"), count(node.get("value")), node.text("source"));
    }

    /**
     * Reads what an indicator shall reach in a group.
     *
     * @param node the object
     * @return the target
     */
    public static GroupTarget groupTarget(DocumentNode node) {
        String dimension = node.text("dimension");
        String group = switch (dimension) {
            case "gender" -> node.oneOf("group", Gender.class).name();
            case "disability" -> node.oneOf("group", Disability.class).name();
            default -> node.text("group");
        };
        return new GroupTarget(dimension, group, node.date("by"), count(node.get("value")), node.text("source"));
    }

    /**
     * Reads how an indicator is measured.
     *
     * @param node the object
     * @return the sheet
     */
    public static ReferenceSheet sheet(DocumentNode node) {
        int version = node.find("change").isPresent()
                ? node.wholeNumber("version", 2, Integer.MAX_VALUE)
                : node.optionalWholeNumber("version", 1, Integer.MAX_VALUE).orElse(1);
        Optional<LocalText> change = version == 1 ? Optional.empty() : Optional.of(node.localized("change"));
        Optional<LocalText> numerator = node.find("denominator").isPresent()
                ? Optional.of(node.localized("numerator"))
                : node.optionalLocalized("numerator");
        Optional<LocalText> denominator =
                numerator.isEmpty() ? Optional.empty() : Optional.of(node.localized("denominator"));
        List<String> disaggregation = node.optionalList("disaggregation", IndicatorDocument::split);
        OptionalInt days = node.optionalWholeNumber("reportWithinDays", 0, 366);
        List<LocalText> limits = node.optionalList("limits", DocumentNode::asLocalized);
        ReferenceSheetBuilder made = ReferenceSheet.builder(
                node.date("since"),
                node.localized("definition"),
                node.localized("source"),
                node.localized("method"),
                node.oneOf("frequency", ReportingFrequency.class),
                node.oneOf("responsible", Role.class));
        change.ifPresent(why -> made.revised(version, why));
        numerator.ifPresent(above -> made.ratio(above, denominator.orElseThrow()));
        disaggregation.forEach(made::disaggregatedBy);
        days.ifPresent(made::reportWithinDays);
        limits.forEach(made::limit);
        return made.build();
    }

    /** A split; crossed dimensions that are joined by another sign are told with the right one. */
    private static String split(DocumentNode node) {
        String text = node.asText();
        if (node.isText() && !text.isBlank() && !isSplit(text)) {
            Reason form = Reason.of(DocumentReason.NOT_FORM).with("form", ReferenceSheet.SPLIT_FORM);
            String mended = OTHER_SIGN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" × ");
            if (isSplit(mended)) {
                node.error(form, mended);
            } else {
                node.error(form);
            }
        }
        return text;
    }

    private static boolean isSplit(String text) {
        try {
            return !ReferenceSheet.split(text).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A whole number from 0 on. */
    static long count(DocumentNode node) {
        BigDecimal number = node.asDecimal();
        if (number.scale() != 0) {
            node.error(Reason.of(DocumentReason.NOT_WHOLE));
            return 0;
        }
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            node.error(Reason.of(DocumentReason.OUT_OF_RANGE).with("least", 0).with("greatest", Long.MAX_VALUE));
            return 0;
        }
        return number.longValueExact();
    }
}
