package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.StepCall;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.teleexpertise.AllocationLifeCycle;
import io.github.diasporaskills.core.teleexpertise.AllocationState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code allocations.csv}: to whom a case was offered, until when, and what came of it. */
final class AllocationRows extends PartRows<AllocationRows.Entry> {

    static final String FILE = "allocations.csv";

    static final Columns COLUMNS = new Columns(
            FILE,
            List.of(
                    TableColumn.reference("request", TeleExpertiseRows.FILE),
                    TableColumn.whole("number", 1, 10_000),
                    TableColumn.reference("expert", ExpertRows.FILE),
                    TableColumn.choice("country", Choices.COUNTRIES),
                    TableColumn.instant("due"),
                    TableColumn.text("packHash")),
            List.of(
                    TableColumn.choice(RecordRows.STATE, AllocationState.class),
                    TableColumn.instant(RecordRows.SINCE)));

    /** The code under which the steps of offers stand, with ids like {@code TE-1/2}. */
    static final String STEPS = "allocation";

    /** An offer; its deadline begins when it was made. */
    record Entry(
            int number,
            PersonId expert,
            CountryCode country,
            Instant due,
            String packHash,
            History<AllocationState> history) {}

    private final FolderContext folder;
    private final Vocabulary<AllocationState> states = Codebook.constants(AllocationState.class);

    AllocationRows(FolderContext folder) {
        super(COLUMNS);
        this.folder = folder;
    }

    static String id(String request, String number) {
        return request + '/' + number;
    }

    @Override
    String key() {
        return text("number");
    }

    @Override
    @Nullable
    Entry make() {
        needed("number");
        @Nullable Integer number = whole("number");
        neededReference("expert", folder.tables().members);
        @Nullable CountryCode country = neededCode("country", folder.codes().countries);
        @Nullable Instant due = neededInstant("due");
        String packHash = needed("packHash");
        @Nullable History<AllocationState> history = history();
        if (history != null && due != null && !due.isAfter(history.first().at())) {
            cells.reversed(at("due"), history.first().at(), due);
        }
        return cells.hasErrors() || number == null || country == null || due == null || history == null
                ? null
                : new Entry(number, PersonId.of(text("expert")), country, due, packHash, history);
    }

    @Override
    void accepted(int number, boolean first) {
        super.accepted(number, first);
        stepsFallWithRow();
    }

    @Override
    void rejected() {
        super.rejected();
        stepsFallWithRow();
    }

    /** The steps of the offer that its request does not take in are refused because of this row. */
    private void stepsFallWithRow() {
        String offer = id(owner(), text("number"));
        folder.steps().parts().disown(StepBook.owner(STEPS, offer), FILE, cells.line());
    }

    /** The steps of the offer, or the state of the row. */
    private @Nullable History<AllocationState> history() {
        @Nullable AllocationState state = code(RecordRows.STATE, states);
        @Nullable Instant since = instant(RecordRows.SINCE);
        String id = id(owner(), text("number"));
        if (folder.steps().has(STEPS, id)) {
            @Nullable
            History<AllocationState> history =
                    folder.steps().history(cells, STEPS, id, AllocationState.class, AllocationLifeCycle.TABLE);
            if (history != null && state != null && state != history.state()) {
                error(
                        RecordRows.STATE,
                        Reason.of(ImportReason.STATE_NOT_OF_STEPS).with("state", history.state()));
            }
            return history;
        }
        needed(RecordRows.STATE);
        needed(RecordRows.SINCE);
        return state == null || since == null ? null : History.opened(state, StepCall.readFromFile(since));
    }
}
