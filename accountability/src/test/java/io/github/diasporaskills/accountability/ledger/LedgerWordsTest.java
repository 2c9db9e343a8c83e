package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.HANDLER;
import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.PROGRAMME;
import static io.github.diasporaskills.accountability.ledger.Drafts.caseKey;
import static io.github.diasporaskills.accountability.ledger.Drafts.event;
import static io.github.diasporaskills.accountability.ledger.Drafts.key;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.AppendResult.KeyDestroyed;
import io.github.diasporaskills.accountability.ledger.key.DataKeyId;
import io.github.diasporaskills.core.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerWordsTest {

    private static final String SECRET =
            "Canary: Fatima B. said that Dr. X of ward 3 asked for money, +212 600 000 000";

    private final MemoryLedgerStore store = MemoryLedgerStore.of(LedgerId.of("ma-programme"));
    private final Ledger ledger = Ledger.of(store, MemoryKeys.of(1), MemoryKeys.seeded(1));

    @Test
    void nothing_shows_content_keys_or_codes_in_its_words() {
        EventDraft draft = event(stream(1), 0, 1, SECRET).with("note", "Canary");
        BatchDraft batch = BatchDraft.of(draft)
                .withNewKey(caseKey(stream(1)))
                .withLookup(new Lookup("receipt", Digest.ZERO))
                .withState(StreamState.of(stream(1), 1, "RECEIVED").with("note", "Canary"))
                .withSnapshot(caseKey(stream(1)), SECRET.getBytes(UTF_8));
        Batch sealed = ledger.seal(batch);
        ledger.append(batch);
        OpenedEntry opened = ledger.read(stream(1)).get(0);

        UUID secret = new UUID(0x5eed, 1);
        for (Object value : List.of(
                draft,
                batch,
                sealed,
                sealed.events().get(0),
                sealed.state().orElseThrow(),
                sealed.lookups(),
                sealed.newKeys(),
                opened,
                opened.content(),
                opened.entry(),
                draft.key(),
                ledger,
                store,
                store.key(caseKey(stream(1))),
                LedgerJournal.of(ledger, PROGRAMME, MemoryKeys.seeded(1)))) {
            assertThat(value.toString()).doesNotContain("Canary").doesNotContain(secret.toString());
        }
        assertThat(sealed.events().get(0).body().orElseThrow().bytes()).isNotEqualTo(SECRET.getBytes(UTF_8));
    }

    @Test
    void refusals_say_why_in_words() {
        ledger.append(event(stream(1), 0, 1));
        Reason why = ledger.append(event(stream(1), 0, 2)).reason().orElseThrow();

        assertThat(LedgerWording.in(Locale.ENGLISH).say(why))
                .contains("ma-pilot/grievance/G-1", "it has 1 entry, and 0 were expected");
        assertThat(ledger.append(event(stream(1), 1, 3)).reason()).isEqualTo(Optional.empty());
        assertThat(new KeyDestroyed(caseKey(stream(1))).why().code()).isEqualTo("ledger.append.key-destroyed");
        assertThat(new AppendResult.LookupTaken("receipt").entries()).isEmpty();
        assertThat(new AppendResult.KeyReused().why().is(LedgerReason.KEY_REUSED))
                .isTrue();
    }

    @Test
    void what_does_not_have_its_form_is_refused_without_being_shown() {
        EventDraft draft = event(stream(1), 0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> draft.with("note", "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.with("note", "x".repeat(257)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.with("no te", "Canary"))
                .withMessageNotContaining("Canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.withBody(caseKey(stream(1)), new byte[EventDraft.LARGEST_BODY + 1]));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.expecting(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(stream(1), 0, key(1), HANDLER, NOW, "Not a code"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventDraft.of(stream(1), 0, key(1), HANDLER, Instant.MAX, "code"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdempotencyKey.parse("Canary"))
                .withMessageNotContaining("Canary");
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.parse("1-1-1-1-1"));
        assertThat(IdempotencyKey.parse("1b4e28ba-2fa1-4d3b-8f2a-7b6d5c4e3f21"))
                .isEqualTo(IdempotencyKey.parse("1B4E28BA-2FA1-4D3B-8F2A-7B6D5C4E3F21"))
                .hasToString("IdempotencyKey[withheld]");
        assertThatIllegalArgumentException().isThrownBy(() -> StreamKey.of(PROGRAMME, "Kind", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> StreamState.of(stream(1), 0, "RECEIVED"));
        assertThatIllegalArgumentException().isThrownBy(() -> StreamState.of(stream(1), 1, "in handling"));
        assertThatIllegalArgumentException().isThrownBy(() -> BatchDraft.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchDraft.of(List.of(event(stream(1), 0, 1), event(stream(1), 2, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchDraft.of(draft).withState(StreamState.of(stream(1), 2, "RECEIVED")));
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse("abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> DataKeyId.of("with space"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateQuery.of(PROGRAMME, "grievance").limit(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateQuery.of(PROGRAMME, "engagement").after(stream(1)));
    }
}
