package io.github.diasporaskills.core.consent;

import io.github.diasporaskills.core.reason.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gate found: what stands against a request, or what it rests on. */
record GateFinding(
        List<Reason> against,
        @Nullable Consent consent,
        @Nullable Exemption exemption,
        @Nullable DataSharingProtocol protocol,
        @Nullable TransferBasis basis) {

    /** What the request rests on, for the journal. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        if (consent != null) {
            details.put("consent", consent.id().value());
        }
        if (exemption != null) {
            details.put("exemption", exemption.id());
        }
        if (protocol != null) {
            details.put("protocol", protocol.reference());
        }
        if (basis != null) {
            details.put("ground", basis.groundId());
            details.put("groundEvidence", basis.evidence());
        }
        return details;
    }
}
