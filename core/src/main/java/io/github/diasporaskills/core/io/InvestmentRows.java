package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.contribution.InvestmentId;
import io.github.diasporaskills.core.contribution.InvestmentLifeCycle;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.contribution.InvestmentProof;
import io.github.diasporaskills.core.contribution.InvestmentState;
import io.github.diasporaskills.core.contribution.JobCount;
import io.github.diasporaskills.core.country.RegionCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.LocalText;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.RecordKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code investment-projects.csv}: ventures of the diaspora in a region of the country served. */
final class InvestmentRows extends RecordRows<InvestmentProject> {

    static final String FILE = "investment-projects.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(TableColumn.id("id"), TableColumn.text("title"), TableColumn.choice("region", Choices.REGIONS)),
            List.of(
                    TableColumn.choice(LANGUAGE, Choices.LANGUAGES),
                    TableColumn.choice(REGION_SCHEME, Choices.REGION_SCHEMES),
                    TableColumn.reference("promoters", ExpertRows.FILE).list(),
                    TableColumn.text("registration"),
                    TableColumn.choice(STATE, InvestmentState.class),
                    TableColumn.instant(SINCE)));

    private final FolderContext folder;
    private final Parts<FundingRows.Entry> funding;
    private final Parts<JobRows.Entry> jobs;
    private final Vocabulary<InvestmentState> states = Codebook.constants(InvestmentState.class);

    InvestmentRows(FolderContext folder, Parts<FundingRows.Entry> funding, Parts<JobRows.Entry> jobs) {
        super(COLUMNS, new IdTable(), RecordKind.INVESTMENT_PROJECT, folder.steps(), List.of(funding, jobs));
        this.folder = folder;
        this.funding = funding;
        this.jobs = jobs;
    }

    @Override
    @Nullable
    InvestmentProject make() {
        checkLanguage();
        @Nullable LocalText title = neededWords("title");
        needed("region");
        @Nullable RegionCode region = region("region", folder);
        Set<PersonId> promoters = references(at("promoters"), folder.tables().members, PersonId::of);
        @Nullable History<InvestmentState> history = history(InvestmentState.class, InvestmentLifeCycle.TABLE, states);
        List<FundingRows.Entry> money = parts(funding);
        List<JobRows.Entry> posts = parts(jobs);
        if (cells.hasErrors() || title == null || region == null || history == null) {
            return null;
        }
        var made = InvestmentProject.builder(InvestmentId.of(id()), title, region, history);
        promoters.forEach(made::promoter);
        if (has("registration")) {
            made.registration(cells.text());
        }
        for (FundingRows.Entry entry : money) {
            if (entry.type() == FundingRows.Type.COMMITMENT) {
                made.commitment(entry.funding());
            } else {
                made.disbursement(entry.funding());
            }
        }
        counts(posts).forEach(made::job);
        InvestmentProject project = made.build();
        InvestmentProof proof = new InvestmentProof(project, null);
        for (FundingRows.Entry entry : money) {
            Optional<Reason> wrong =
                    entry.type() == FundingRows.Type.COMMITMENT ? Optional.empty() : proof.against(entry.funding());
            if (wrong.isPresent()) {
                fault(funding, entry, withoutCells(wrong.get()));
                return null;
            }
        }
        return project;
    }

    private static List<JobCount> counts(List<JobRows.Entry> rows) {
        record Counted(LocalDate on, String source) {}
        Map<Counted, Map<Gender, Integer>> counts = new LinkedHashMap<>();
        rows.forEach(
                row -> counts.computeIfAbsent(new Counted(row.on(), row.source()), all -> new EnumMap<>(Gender.class))
                        .put(row.gender(), row.jobs()));
        return counts.entrySet().stream()
                .map(each -> JobCount.of(
                        each.getKey().on(), each.getValue(), each.getKey().source()))
                .toList();
    }
}
