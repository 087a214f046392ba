package com.fadeline.web.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.web.imports.ImportReport.Entry;
import com.fadeline.web.imports.ImportReport.Status;
import com.fadeline.web.messages.TestCommands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HistoryImporterTests {

	private static final ClinicId CLINIC = new ClinicId(new UUID(1, 1));

	private static final String GOOD = """
			{"id": "%s", "method": "LASER", "goal": "FULL_REMOVAL", "sittings": [{"n": 1, "date": "2016-01"}]}""";

	private final FakeAggregates aggregates = new FakeAggregates();

	private final HistoryImporter importer = new HistoryImporter(
			new HistoryImport(TestCommands.on(this.aggregates.bus())),
			new ImportsProperties(CLINIC.value(), DataSize.ofMegabytes(1), 150, DataSize.ofKilobytes(64), 2,
					Duration.ofMinutes(1)),
			(clinic) -> new ClinicSettings(ZoneId.of("Asia/Tokyo"), Policy.standard()),
			Clock.fixed(Instant.parse("2026-03-01T20:00:00Z"), ZoneOffset.UTC));

	@Test
	void a_day_is_in_the_future_by_the_calendar_of_the_clinic() throws IOException {
		assertThat(entry(GOOD.formatted("today").replace("2016-01", "2026-03-02")).status()).isEqualTo(Status.IMPORTED);
		assertThat(entry(GOOD.formatted("tomorrow").replace("2016-01", "2026-03-03")).kept()).extracting("field")
			.containsExactly("sittings[0].date");
	}

	@Test
	void places_that_hold_no_history_are_reported_up_to_a_number() throws IOException {
		String ones = "1,".repeat(149) + GOOD.formatted("last");

		ImportReport report = importText("[%s]", ones);

		assertThat(report.histories()).hasSize(101);
		assertThat(report.histories().getLast().status()).isEqualTo(Status.IMPORTED);
		assertThat(report.furtherDamaged()).isEqualTo(49);
		assertThat(report.count(Status.REJECTED)).isEqualTo(149);
	}

	@Test
	void a_file_over_http_has_a_number_of_histories_and_what_stands_before_is_taken() {
		String many = "1,".repeat(149) + GOOD.formatted("last") + "," + GOOD.formatted("beyond");

		assertThatExceptionOfType(ImportTooLargeException.class)
			.isThrownBy(() -> this.importer
				.importSome(new ByteArrayInputStream(("[" + many + "]").getBytes(StandardCharsets.UTF_8)), null))
			.withMessageContaining("more than 150 histories");
	}

	@Test
	void a_history_has_a_size() {
		String large = GOOD.formatted("x".repeat(100_000));

		assertThatExceptionOfType(ImportTooLargeException.class).isThrownBy(() -> importText("[%s]", large))
			.withMessageContaining("larger than 64 kB");
	}

	@Test
	void what_is_unknown_of_many_sittings_is_reported_once_for_all() throws IOException {
		String sittings = "{},".repeat(199) + "{}";

		Entry entry = entry(GOOD.formatted("many").replace("{\"n\": 1, \"date\": \"2016-01\"}", sittings));

		assertThat(entry.unknown()).hasSizeLessThan(100).contains("sittings[].date").doesNotHaveDuplicates();
	}

	private Entry entry(String history) throws IOException {
		return this.importer.importAll(new ByteArrayInputStream(history.getBytes(StandardCharsets.UTF_8)), null)
			.histories()
			.getFirst();
	}

	@Test
	void every_published_history_is_taken_with_all_its_sittings() throws IOException {
		ImportReport report = importPublished();
		assertThat(report.histories()).hasSize(25)
			.allMatch((entry) -> entry.status() == Status.IMPORTED)
			.allMatch((entry) -> entry.sittingsTaken() == entry.sittingsListed());
		assertThat(report.sittingsTaken()).isEqualTo(66);
		assertThat(this.aggregates.taken).hasSize(75);
	}

	@Test
	void importing_again_changes_nothing() throws IOException {
		// given
		List<Entry> first = importPublished().histories();
		// when
		ImportReport second = importPublished();
		// then
		assertThat(second.count(Status.UNCHANGED)).isEqualTo(25);
		assertThat(second.histories()).extracting(Entry::courseId)
			.isEqualTo(first.stream().map(Entry::courseId).toList());
		assertThat(this.aggregates.taken).hasSize(75);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 4, 40 })
	void importing_again_completes_what_a_crash_cut_off(int commandsBeforeTheCrash) throws IOException {
		// given
		this.aggregates.dieAfter(commandsBeforeTheCrash);
		assertThatIllegalStateException().isThrownBy(this::importPublished);
		// when
		this.aggregates.dieAfter(Integer.MAX_VALUE);
		ImportReport report = importPublished();
		// then
		assertThat(report.count(Status.UNCHANGED)).isEqualTo(commandsBeforeTheCrash / 3);
		assertThat(report.count(Status.IMPORTED)).isEqualTo(25 - commandsBeforeTheCrash / 3);
		assertThat(this.aggregates.taken).hasSize(75);
	}

	@Test
	void another_clinic_has_other_clients_and_courses() throws IOException {
		Entry here = only(GOOD.formatted("one"));
		Entry there = this.importer.importAll(stream("[" + GOOD.formatted("one") + "]"), new ClinicId(new UUID(2, 2)))
			.histories()
			.getFirst();
		assertThat(there.courseId()).isNotEqualTo(here.courseId());
		assertThat(there.clientId()).isNotEqualTo(here.clientId());
	}

	@Test
	void other_content_under_the_same_id_is_refused_and_states_so() throws IOException {
		// given
		only(GOOD.formatted("one"));
		// when
		Entry changed = only(GOOD.formatted("one").replace("2016-01", "2017-01"));
		// then
		assertThat(changed.status()).isEqualTo(Status.REJECTED);
		assertThat(changed.errors()).singleElement()
			.returns("id", ImportReport.Error::field)
			.extracting(ImportReport.Error::message)
			.asString()
			.contains("on record already");
	}

	@Test
	void what_the_source_does_not_state_is_reported_field_by_field() throws IOException {
		assertThat(only("""
				{"id": "gaps", "method": "LASER", "goal": "RESHAPE", "bodySite": null,
				 "assessment": {"colours": ["BLACK"], "pigment": "CARBON", "scarring": "NONE", "layering": "NONE"},
				 "sittings": [{"n": 1, "date": "2004", "weekOffset": 0, "settings": [{"fluenceRangeJcm2": [4, 4.6]}],
				   "endpoint": "none", "reaction": "none", "pain": "none"}]}""").unknown()).containsExactly("source",
				"bodySite", "location", "assessment.phototype", "assessment.inkAmount", "sittings[0].settings[0].laser",
				"sittings[0].settings[0].wavelengthNm", "sittings[0].settings[0].spotMm",
				"sittings[0].settings[0].pulse", "sittings[0].settings[0].repetitionHz",
				"sittings[0].settings[0].passes", "sittings[0].fadingPercent", "sittings[0].fadingWords",
				"totalSittings");
	}

	@Test
	void what_the_source_does_not_state_stays_unknown() throws IOException {
		only("{\"id\": \"bare\", \"method\": \"LASER\", \"goal\": \"RESHAPE\", \"sittings\": [{}]}");
		assertThat(imported("bare").sittings()).containsExactly(
				new PastSitting(null, null, false, null, null, List.of(), null, null, null, null, null, List.of())
					.placed(1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"id": "x"              | "noId": "x"                     | id
			"id": "x"              | "id": 7                         | id
			"id": "x"              | "id": " "                       | id
			"method": "LASER"      | "method": "MAGIC"               | method
			"method": "LASER"      | "method": null                  | method
			"goal": "FULL_REMOVAL" | "goal": "MORE"                  | goal
			"n": 1                 | "n": 1, "pain": "a\\u0000b"     | sittings[0].pain
			"n": 1                 | "n": 1, "extra": "a\\u0000b"    | extra
			""")
	void damage_is_reported_by_record_and_field_and_the_good_records_are_taken(String good, String bad, String field)
			throws IOException {
		// given
		String damaged = GOOD.formatted("x").replace(good, bad);
		// when
		ImportReport report = importText("[%s,\n%s,\n%s]", GOOD.formatted("before"), damaged, GOOD.formatted("after"));
		// then
		assertThat(report.histories()).extracting(Entry::status)
			.containsExactly(Status.IMPORTED, Status.REJECTED, Status.IMPORTED);
		Entry rejected = report.histories().get(1);
		assertThat(rejected.id())
			.isEqualTo(bad.contains("d\": \" \"") || bad.contains("Id") || bad.contains("7") ? "[1]" : "x");
		assertThat(rejected.errors()).singleElement().returns(field, ImportReport.Error::field);
		assertThat(rejected.courseId()).isNull();
		assertThat(rejected.sittingsTaken()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"goal": "FULL_REMOVAL" | "goal": "RESHAPE", "bodySite": "TAIL" | bodySite
					"goal": "FULL_REMOVAL" | "goal": "RESHAPE", "totalSittings": "many" | totalSittings
					"goal": "FULL_REMOVAL" | "goal": "RESHAPE", "totalSittings": -1 | totalSittings
					"goal": "FULL_REMOVAL" | "goal": "RESHAPE", "assessment": "dark" | assessment
					"n": 1                 | "n": "first"                    | sittings[0].n
					"n": 1                 | "n": 0                          | sittings[0].n
					"n": 1                 | "n": 1.5                        | sittings[0].n
					"n": 1                 | "n": 1, "fadingPercent": 130    | sittings[0].fadingPercent
					"n": 1                 | "n": 1, "fadingPercent": "half" | sittings[0].fadingPercent
					"n": 1                 | "n": 1, "weekOffset": -2        | sittings[0].weekOffset
					"n": 1                 | "n": 1, "weekOffsetRange": [6]  | sittings[0].weekOffsetRange
					"n": 1                 | "n": 1, "weekOffsetRange": [6, 4] | sittings[0].weekOffsetRange
					"n": 1                 | "n": 1, "settings": {"a": 1}    | sittings[0].settings
					"n": 1                 | "n": 1, "settings": [1]         | sittings[0].settings[0]
					"n": 1                 | "n": 1, "settings": [{"spotMm": -3}] | sittings[0].settings[0].spotMm
					"n": 1                 | "n": 1, "settings": [{"pulse": {"value": -3, "unit": "ns"}}] | sittings[0].settings[0].pulse.value
					"date": "2016-01"      | "date": "2016-02-30"            | sittings[0].date
					"date": "2016-01"      | "date": "last spring"           | sittings[0].date
					"date": "2016-01"      | "date": "2026-03-03"            | sittings[0].date
					"n": 1                 | "n": 1, "weekOffsetRange": [-8, null] | sittings[0].weekOffsetRange
					"n": 1                 | "n": 1, "weekOffset": "1,200"   | sittings[0].weekOffset
					"n": 1                 | "n": 1, "weekOffset": "1e2"     | sittings[0].weekOffset
					"date": "2016-01"      | "date": "06/01/2016"            | sittings[0].date
					"date": "2016-01"      | "date": "06.01.16"              | sittings[0].date
					"date": "2016-01"      | "date": "0026-11-20"            | sittings[0].date
					""")
	void what_cannot_be_read_costs_its_field_alone_and_stays_as_a_note(String good, String bad, String field)
			throws IOException {
		Entry entry = only(GOOD.formatted("x").replace(good, bad));
		assertThat(entry.status()).isEqualTo(Status.IMPORTED);
		assertThat(entry.errors()).isEmpty();
		assertThat(entry.kept()).singleElement()
			.returns(field, ImportReport.Error::field)
			.extracting(ImportReport.Error::message)
			.asString()
			.contains("Kept as a note");
		History history = imported("x");
		assertThat(Stream.concat(history.notes().stream(),
				history.sittings().stream().flatMap((sitting) -> sitting.notes().stream())))
			.isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"date": "06.01.2016"      | 2016-01-06
			"date": "6.1.2016 "       | 2016-01-06
			"date": "2016-1-6"        | 2016-01-06
			"date": "2016/01/06"      | 2016-01-06
			"date": "25/12/2016"      | 2016-12-25
			"date": "12/25/2016"      | 2016-12-25
			"date": "2016-01-06T00:00:00" | 2016-01-06
			"date": "6 Jan 2016"      | 2016-01-06
			"date": "6. Januar 2016"  | 2016-01-06
			"date": "01/2016"         | 2016-01
			"date": "März 2016"       | 2016-03
			"date": 2016              | 2016
			"date": " 2016 "          | 2016
			"fadingPercent": "75 %"   | 75.0
			"fadingPercent": "75%"    | 75.0
			"fadingPercent": " 2,4 "  | 2.4
			"fadingPercent": "2.4"    | 2.4
			"fadingPercent": "-5"     | -5.0
			"pain": 4                 | pain=4
			"weekOffsetRange": "4-6"  | Range[least=4.0, most=6.0]
			"weekOffsetRange": [8, null]  | Range[least=8.0, most=null]
			"weekOffsetRange": [null, "8"] | Range[least=null, most=8.0]
			"weekOffsetRange": ["4", "6,5"] | Range[least=4.0, most=6.5]
			"dateDerived": "yes"      | dateDerived=true
			"settings": [{"wavelengthNm": "1064 nm"}] | wavelengthNm=1064
			"settings": [{"fluenceJcm2": "2,4 J/cm²"}] | fluenceJcm2=2.4
			"settings": [{"pulse": {"value": "10", "unit": "NS "}}] | Pulse[value=10.0, unit=NS]
			""")
	void what_people_and_spreadsheets_write_is_read(String field, String read) throws IOException {
		Entry entry = only(GOOD.formatted("x").replace("\"date\": \"2016-01\"", field));
		assertThat(entry.kept()).isEmpty();
		assertThat(imported("x").sittings().getFirst().toString()).contains(read);
	}

	@Test
	void words_of_closed_lists_are_read_in_any_case_and_with_blanks() throws IOException {
		Entry entry = only("""
				{"id": "x", "method": "laser ", "goal": "Full removal", "bodySite": "distal-extremity",
				 "totalSittings": "3", "assessment": {"phototype": 3, "colours": "black"}}""");
		assertThat(entry.status()).isEqualTo(Status.IMPORTED);
		assertThat(entry.kept()).isEmpty();
	}

	@Test
	void a_long_value_is_reported_by_its_beginning() throws IOException {
		assertThat(only(GOOD.formatted("x").replace("2016-01", "x".repeat(500))).kept()).singleElement()
			.extracting(ImportReport.Error::message)
			.asString()
			.contains("xxx...; expected a date")
			.hasSizeLessThan(250);
	}

	@Test
	void a_history_given_twice_is_taken_once() throws IOException {
		ImportReport report = importText("[%s, %s]", GOOD.formatted("one"), GOOD.formatted("one"));
		assertThat(report.histories()).extracting(Entry::status).containsExactly(Status.IMPORTED, Status.REJECTED);
		assertThat(report.histories().get(1).errors()).extracting(ImportReport.Error::field).containsExactly("id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[%s, {\"id\": \"cut", "[%s, {\"id\": \"cut\"", "[%s, {\"id\": \"cut\", \"sittings\": [{}",
			"[%s", "[%s, {\"id\": nope}, {}]", "[%s] {}", "[%s, 7]", "[%s, {\"id\": \"twice\", \"id\": \"twice\"}]" })
	void what_stands_before_a_damage_of_the_file_is_taken_and_the_damage_is_reported(String file) throws IOException {
		// when
		ImportReport report = importText(file, GOOD.formatted("before"));
		// then
		assertThat(report.histories()).extracting(Entry::status).containsExactly(Status.IMPORTED, Status.REJECTED);
		assertThat(report.histories().get(1)).returns("[1]", Entry::id)
			.extracting(Entry::errors)
			.asInstanceOf(InstanceOfAssertFactories.list(ImportReport.Error.class))
			.singleElement()
			.returns("[1]", ImportReport.Error::field);
	}

	@Test
	void a_name_given_twice_damages_only_its_record() throws IOException {
		ImportReport report = importText("[%s, {\"id\": \"twice\", \"id\": \"twice\", \"sittings\": [{\"n\": 1}]}, %s]",
				GOOD.formatted("before"), GOOD.formatted("after"));
		assertThat(report.histories()).extracting(Entry::id).containsExactly("before", "[1]", "after");
	}

	@Test
	void a_damaged_line_harms_no_other() throws IOException {
		// given
		String lines = "\n%s\r\n{\"id\": \"cut\n\n%s\n".formatted(GOOD.formatted("before"), GOOD.formatted("after"));
		// when
		ImportReport report = importText("%s", lines);
		// then
		assertThat(report.histories()).extracting(Entry::id).containsExactly("before", "[1]", "after");
		assertThat(report.histories()).extracting(Entry::status)
			.containsExactly(Status.IMPORTED, Status.REJECTED, Status.IMPORTED);
	}

	@Test
	void an_empty_array_holds_no_history() throws IOException {
		assertThat(importText("[]").histories()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n ", "hello", "<xml/>", "\"text\"", "12",
			"{\n  \"id\": \"x\",\n  \"sittings\": [\n  ]\n}" })
	void a_file_without_any_history_is_refused_as_a_whole(String content) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> importText("%s", content));
		assertThat(this.aggregates.taken).isEmpty();
	}

	@Test
	void a_byte_order_mark_is_passed_over() throws IOException {
		assertThat(importText("\uFEFF[%s]", GOOD.formatted("one")).count(Status.IMPORTED)).isOne();
	}

	private History imported(String key) {
		return this.aggregates.taken.stream()
			.filter(ImportHistory.class::isInstance)
			.map((command) -> ((ImportHistory) command).history())
			.filter((history) -> history.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private Entry only(String history) throws IOException {
		return importText("[%s]", history).histories().getFirst();
	}

	private ImportReport importText(String format, Object... arguments) throws IOException {
		return this.importer.importAll(stream(format.formatted(arguments)), null);
	}

	private ImportReport importPublished() throws IOException {
		try (InputStream histories = getClass().getResourceAsStream("/histories.json")) {
			return this.importer.importAll(histories, null);
		}
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
