/** Health data exchange in FHIR R4 (HL7 4.0.1): resources out, people and organisations in. All FHIR lives here. */
@NullMarked
package io.github.diasporaskills.accountability.exchange.fhir;

import org.jspecify.annotations.NullMarked;
