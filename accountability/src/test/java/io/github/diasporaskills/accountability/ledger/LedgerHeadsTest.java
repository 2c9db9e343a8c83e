package io.github.diasporaskills.accountability.ledger;

import static io.github.diasporaskills.accountability.ledger.Drafts.NOW;
import static io.github.diasporaskills.accountability.ledger.Drafts.event;
import static io.github.diasporaskills.accountability.ledger.Drafts.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.key.HeadKey;
import io.github.diasporaskills.accountability.ledger.verify.MerkleProofs;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerHeadsTest {

    private final MemoryLedgerStore store = MemoryLedgerStore.of(LedgerId.of("ma-programme"));
    private final Ledger ledger = Ledger.of(store, MemoryKeys.of(1), MemoryKeys.seeded(1));

    @Test
    void heads_are_signed_and_proofs_fit_them() {
        HeadKey signer = HeadKey.random(MemoryKeys.seeded(4));
        for (int i = 0; i < 7; i++) {
            ledger.append(event(stream(1), i, i));
        }
        assertThat(ledger.sequence()).isEqualTo(7);
        SignedTreeHead earlier = ledger.head(signer, NOW);
        for (int i = 7; i < 20; i++) {
            ledger.append(event(stream(1), i, i));
        }
        assertThat(ledger.inclusion(stream(1), 8, earlier.head())).isEmpty();
        ledger.sequence();
        SignedTreeHead later = ledger.head(signer, NOW.plusSeconds(60));

        assertThat(store.heads(5)).containsExactly(earlier, later);
        assertThat(earlier.keyId()).isEqualTo(signer.keyId());
        InclusionProof inclusion = ledger.inclusion(stream(1), 12, later.head()).orElseThrow();
        assertThat(MerkleProofs.isIncluded(
                        store.stream(stream(1), 12, 1).get(0).digest().bytes(),
                        inclusion.position(),
                        inclusion.size(),
                        inclusion.path().stream().map(Digest::bytes).toList(),
                        later.head().root().bytes()))
                .isTrue();
        ConsistencyProof consistency = ledger.consistency(earlier.head(), later.head());
        assertThat(MerkleProofs.isContinued(
                        consistency.from(),
                        consistency.to(),
                        consistency.path().stream().map(Digest::bytes).toList(),
                        earlier.head().root().bytes(),
                        later.head().root().bytes()))
                .isTrue();
        assertThat(ledger.inclusion(stream(1), 8, earlier.head())).isEmpty();
        assertThat(ledger.inclusion(stream(2), 1, later.head())).isEmpty();
        TreeHead beyond = new TreeHead(store.ledger(), 21, Digest.ZERO, NOW);
        TreeHead foreign = new TreeHead(LedgerId.of("other"), 2, Digest.ZERO, NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.inclusion(stream(1), 1, beyond));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.consistency(foreign, later.head()));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.consistency(later.head(), earlier.head()));
    }

    @Test
    void a_head_is_signed_as_a_checkpoint_that_logs_understand() {
        TreeHead head =
                new TreeHead(LedgerId.of("ma-programme"), 3, Digest.ZERO, Instant.parse("2026-03-12T15:00:00Z"));

        assertThat(new String(head.checkpoint(), UTF_8)).isEqualTo("""
            diaspora-skills/ledger/ma-programme
            3
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            2026-03-12T15:00:00.000000Z
            """);
    }
}
