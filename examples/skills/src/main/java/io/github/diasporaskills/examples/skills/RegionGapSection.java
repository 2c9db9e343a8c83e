package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.indicator.Category;
import io.github.diasporaskills.accountability.indicator.Dimension;
import io.github.diasporaskills.accountability.indicator.Disaggregation;
import io.github.diasporaskills.accountability.publication.CountTable;
import io.github.diasporaskills.accountability.publication.SummarySection;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.country.RegionGroup;
import io.github.diasporaskills.core.country.RegionsSection;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Count;
import io.github.diasporaskills.core.register.CountKind;
import io.github.diasporaskills.core.register.GroupedCount;
import io.github.diasporaskills.core.register.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where needs are met and where they are not: needs and engagements by region, and by the groups of regions that the
 * country pack names. A group that shares a region with another is left to the table by region.
 */
final class RegionGapSection implements PageSection {

    private static final int LEAST_REGIONS = 2;
    private static final String ELSEWHERE = "ELSEWHERE";

    @Override
    public Optional<SummarySection> of(PageFacts facts) {
        GroupedCount<RegionCode, ?> needs =
                facts.counts().by(Grouping.HOST_REGION).of(CountKind.APPROVED_NEEDS);
        if (needs.cells().size() < LEAST_REGIONS) {
            return Optional.empty();
        }
        Map<PageWords, CountKind<?>> columns = new LinkedHashMap<>();
        columns.put(PageWords.REGIONS_NEEDS, CountKind.APPROVED_NEEDS);
        columns.put(PageWords.REGIONS_OPEN, CountKind.OPEN_NEEDS);
        columns.put(PageWords.REGIONS_ENGAGEMENTS, CountKind.ENGAGEMENTS);
        RegisterTables tables = new RegisterTables(facts);
        SummarySection section =
                SummarySection.titled(facts.say(PageWords.REGIONS_TITLE)).paragraph(facts.say(PageWords.REGIONS_LEAD));
        for (Map.Entry<PageWords, CountKind<?>> column : columns.entrySet()) {
            section = PageParts.with(section, tables.table(column.getKey(), column.getValue(), Grouping.HOST_REGION));
        }
        List<RegionGroup> groups = groups(facts);
        if (!groups.isEmpty()) {
            for (RegionGroup group : groups) {
                section = section.paragraph(facts.say(Reason.of(PageWords.REGIONS_GROUP)
                        .with("name", group.names().in(facts.locale()))
                        .with(
                                "regions",
                                group.regions().stream().map(facts::name).toList())));
            }
            for (Map.Entry<PageWords, CountKind<?>> column : columns.entrySet()) {
                section = PageParts.with(section, byGroup(column.getKey(), column.getValue(), groups, facts));
            }
        }
        return Optional.of(section);
    }

    /** The groups of the pack that share no region. */
    private static List<RegionGroup> groups(PageFacts facts) {
        List<RegionGroup> apart = new ArrayList<>();
        for (RegionGroup group : facts.pack()
                .find(RegionsSection.class)
                .map(RegionsSection::groups)
                .orElse(List.of())) {
            if (apart.stream().noneMatch(other -> group.regions().stream().anyMatch(other::contains))) {
                apart.add(group);
            }
        }
        return List.copyOf(apart);
    }

    private static Optional<CountTable> byGroup(
            PageWords title, CountKind<?> kind, List<RegionGroup> groups, PageFacts facts) {
        GroupedCount<RegionCode, ?> counted =
                facts.counts().by(Grouping.HOST_REGION).of(kind);
        if (counted.total().value() == 0 || !counted.addsUp()) {
            return Optional.empty();
        }
        Map<String, Long> cells = new LinkedHashMap<>();
        for (Map.Entry<RegionCode, ? extends Count> cell : counted.cells().entrySet()) {
            String code = groups.stream()
                    .filter(group -> group.contains(cell.getKey()))
                    .map(RegionGroup::id)
                    .findFirst()
                    .orElse(ELSEWHERE);
            cells.merge(code, cell.getValue().value(), Math::addExact);
        }
        if (counted.notKnown().value() > 0) {
            cells.put(Category.NOT_STATED, counted.notKnown().value());
        }
        CountTable table = RegisterTables.table(
                        title,
                        kind.measure().unit(),
                        RegisterTables.population(kind),
                        Disaggregation.of(
                                Dimension.REGION_GROUP, counted.total().value(), cells),
                        facts)
                .labelled(ELSEWHERE, facts.say(PageWords.REGIONS_ELSEWHERE));
        for (RegionGroup group : groups) {
            table = table.labelled(group.id(), group.names().in(facts.locale()));
        }
        return Optional.of(table);
    }
}
