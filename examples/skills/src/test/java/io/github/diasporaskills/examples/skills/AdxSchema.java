package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.accountability.exchange.adx.AdxCategory;
import io.github.diasporaskills.accountability.exchange.adx.AdxElement;
import io.github.diasporaskills.accountability.exchange.adx.AdxSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The W3C schema that a receiver of ADX holds a document against, in our own words: as the profile has it made out of the
 * receiver's structure definition, with its codes as closed lists. Stricter than the profile, which lets unknown
 * attributes pass, so that a category's name that the receiver does not have is seen.
 */
final class AdxSchema {

    /** The identifiers of SDMX, of which the codes of ADX are. */
    private static final String IDENTIFIER = "[A-Za-z0-9_@$-]+";

    private final Schema schema;

    private AdxSchema(Schema schema) {
        this.schema = schema;
    }

    static AdxSchema of(AdxSettings receiver) throws SAXException {
        String attributes = receiver.categories().values().stream()
                .map(AdxCategory::attribute)
                .map(name -> "<xs:attribute name='" + name + "' type='" + name + "_codes'/>")
                .collect(Collectors.joining());
        String lists = receiver.categories().values().stream()
                .map(category ->
                        list(category.attribute() + "_codes", category.codes().values()))
                .collect(Collectors.joining());
        String text = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:ihe:qrph:adx:2015'"
                + " targetNamespace='urn:ihe:qrph:adx:2015' elementFormDefault='qualified'>"
                + lists
                + list("units", List.of(receiver.orgUnit()))
                + list("sets", List.of(receiver.dataSet()))
                + list(
                        "elements",
                        receiver.elements().stream().map(AdxElement::code).toList())
                + "<xs:simpleType name='period'><xs:restriction base='xs:token'><xs:pattern value='"
                + "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/P([0-9]+Y)?([0-9]+M)?([0-9]+D)?"
                + "'/><xs:minLength value='14'/></xs:restriction></xs:simpleType>"
                + "<xs:element name='adx'><xs:complexType><xs:sequence>"
                + "<xs:element name='group' maxOccurs='unbounded'><xs:complexType><xs:sequence>"
                + "<xs:element name='dataValue' maxOccurs='unbounded'><xs:complexType>"
                + "<xs:attribute name='dataElement' use='required' type='elements'/>"
                + "<xs:attribute name='value' use='required' type='xs:decimal'/>"
                + attributes
                + "</xs:complexType></xs:element></xs:sequence>"
                + "<xs:attribute name='orgUnit' use='required' type='units'/>"
                + "<xs:attribute name='period' use='required' type='period'/>"
                + "<xs:attribute name='dataSet' type='sets'/>"
                + "</xs:complexType></xs:element></xs:sequence>"
                + "<xs:attribute name='exported' use='required' type='xs:dateTime'/>"
                + "</xs:complexType></xs:element></xs:schema>";
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return new AdxSchema(factory.newSchema(new StreamSource(new StringReader(text))));
    }

    private static String list(String name, Collection<String> codes) {
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(code).matches(IDENTIFIER));
        return "<xs:simpleType name='" + name + "'><xs:restriction base='xs:token'>"
                + codes.stream()
                        .map(code -> "<xs:enumeration value='" + code + "'/>")
                        .collect(Collectors.joining())
                + "</xs:restriction></xs:simpleType>";
    }

    /** What is wrong with a document, or empty. */
    Optional<String> mistake(byte[] document) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.toString());
        }
    }
}
