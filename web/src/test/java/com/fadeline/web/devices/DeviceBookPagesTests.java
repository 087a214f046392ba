package com.fadeline.web.devices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.CalibrationUnit;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.administration.devices.LaserClass;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceBookPagesTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final DeviceId RUBY = new DeviceId(UUID.randomUUID());

	private static final String BOOK = "/devices/%s/%s".formatted(Samples.CLINIC, RUBY);

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemoryDeviceBooks books;

	@BeforeEach
	void buy() {
		this.clinics.add(CLINIC, new Clinic.Details("Harbour", null, null, Map.of()), Requester.SYSTEM);
		this.clinics.add(RUBY, CLINIC, new Device.Details("Ruby 1", Laser.RUBY, Set.of(694), false), Requester.SYSTEM);
	}

	@Test
	void an_administrator_writes_what_a_device_is_and_needs() {
		assertThat(this.http.post()
			.uri(BOOK + "/facts")
			.param("version", "1")
			.param("maker", "Quanta")
			.param("serialNumber", "SN 7")
			.param("laserClass", "CLASS_4")
			.param("spotsMm", "2; 3,5; 4")
			.param("maxFluenceJcm2", "12,5")
			.param("inServiceOn", "2020-05-04")
			.param("serviceMonths", "12")
			.param("checkedDailyFrom", "2026-01-01")
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(BOOK + "?saved");

		assertThat(book().facts()).satisfies((facts) -> {
			assertThat(facts.laserClass()).isEqualTo(LaserClass.CLASS_4);
			assertThat(facts.spotsMm()).containsExactly(2.0, 3.5, 4.0);
			assertThat(facts.maxFluenceJcm2()).isEqualTo(12.5);
			assertThat(facts.instructionRequiredFrom()).isNull();
		});
		assertThat(get(BOOK)).hasStatusOk()
			.bodyText()
			.contains("Quanta", "SN 7", "Service overdue since May 4, 2021", "Not checked today", "every 12 months");
		assertThat(get(BOOK + "/facts")).bodyText().contains("value=\"2; 3.5; 4\"");
	}

	@Test
	void what_cannot_be_read_in_the_facts_is_said_beside_each_field() {
		assertThat(this.http.post().uri(BOOK + "/facts").param("spotsMm", "big").param("serviceMonths", "0").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"spotsMm-mistake\"", "id=\"serviceMonths-mistake\"");
	}

	@Test
	void a_calibration_is_entered_with_what_was_set_and_measured_and_corrected_beside_it() {
		String wrong = UUID.randomUUID().toString();
		assertThat(entry("kind", "CALIBRATION", "id", wrong, "setValue", "4", "measuredValue", "2,8", "unit", "J_CM2"))
			.hasStatus(HttpStatus.FOUND);
		assertThat(get(BOOK + "/entries/new?kind=CALIBRATION&corrects=" + wrong)).hasStatusOk()
			.bodyText()
			.contains("value=\"2.8\"", "Reason for the correction");
		assertThat(entry("kind", "CALIBRATION", "id", UUID.randomUUID().toString(), "setValue", "4", "measuredValue",
				"3.8", "unit", "J_CM2", "corrects", wrong, "reason", "mistyped"))
			.hasStatus(HttpStatus.FOUND);

		assertThat(book().counting()).extracting(BookEntry::details)
			.singleElement()
			.satisfies((details) -> assertThat(details.unit()).isEqualTo(CalibrationUnit.J_CM2));
		assertThat(get(BOOK)).bodyText()
			.contains("measured 2.8 J/cm²", "measured 3.8 J/cm² (deviation -5 %)", "no longer valid",
					"Corrects an earlier entry: mistyped");
	}

	@Test
	void a_specialist_says_by_one_tap_that_a_device_is_ready_and_reports_faults() {
		this.http.post().uri(BOOK + "/facts").param("checkedDailyFrom", "2026-01-01").exchange();

		assertThat(asSpecialist("/devices")).bodyText().contains("Not checked today", BOOK + "/checks");
		assertThat(this.http.post()
			.uri(BOOK + "/checks")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/devices?saved");
		assertThat(asSpecialist("/devices")).bodyText().contains("Checked today at").doesNotContain(BOOK + "/checks");
		assertThat(asSpecialist(BOOK)).bodyText()
			.contains("Report a fault")
			.doesNotContain("Record a service", BOOK + "/facts");

		assertThat(entry("kind", "FAULT", "id", UUID.randomUUID().toString(), "notes", "no beam"))
			.hasStatus(HttpStatus.FOUND);
		assertThat(asSpecialist(BOOK)).bodyText().contains("Do not use. Fault since", "no beam");
	}

	@Test
	void what_is_due_is_on_today_the_attention_list_and_in_the_menu() {
		this.http.post()
			.uri(BOOK + "/facts")
			.param("inServiceOn", "2020-01-01")
			.param("serviceMonths", "12")
			.param("checkedDailyFrom", "2026-01-01")
			.exchange();
		this.buses.show(FindAttention.class, new FindAttention.Result(new Page<>(List.of(), 0, 25, 0), Map.of(), 0));
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of()));
		this.buses.show(CountAttention.class, new CountAttention.Result(3, 0));

		assertThat(get("/today")).bodyText().contains("Check before use", "Ruby 1", BOOK + "/checks", ">4<");
		assertThat(get("/today?date=2025-02-04")).bodyText().doesNotContain("Check before use");
		assertThat(get("/attention")).bodyText().contains("Ruby 1", "Service overdue since Jan 1, 2021");
		assertThat(get("/attention?kind=READY")).bodyText().doesNotContain("Service overdue");
		assertThat(this.http.post().uri(BOOK + "/checks").param("today", "true").exchange())
			.hasRedirectedUrl("/today?saved");
		assertThat(get("/today")).bodyText().doesNotContain("Check before use");
	}

	@Test
	void a_manager_reads_and_enters_nothing() {
		MvcTestResult page = this.http.get()
			.uri(BOOK)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)
			.exchange();

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Ruby 1")
			.doesNotContain("/entries/new", "/checks", "/facts");
	}

	@Test
	void a_program_reads_the_book_and_adds_to_the_log() {
		String api = "/api/clinics/%s/devices/%s".formatted(Samples.CLINIC, RUBY);

		assertThat(put(api + "/book", "{'maker': 'Quanta', 'inServiceOn': '2020-01-01', 'serviceMonths': 6}"))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(post(api + "/entries",
				"{'kind': 'SERVICE', 'at': '2024-03-01T10:00:00Z', 'by': 'Lasertec', 'dueOn': '2025-03-01'}"))
			.hasStatus(HttpStatus.CREATED);
		assertThat(get(api + "/book")).bodyJson().extractingPath("$.serviceDueOn").isEqualTo("2025-03-01");
		assertThat(get(api + "/entries")).bodyJson().extractingPath("$.items[0].by").isEqualTo("Lasertec");
		assertThat(post(api + "/entries", "{'kind': 'PARTY'}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private DeviceBook book() {
		return this.books.book(RUBY, CLINIC, Requester.SYSTEM);
	}

	private MvcTestResult entry(String... params) {
		var post = this.http.post().uri(BOOK + "/entries/new").param("at", "2026-01-05T10:00");
		for (int i = 0; i < params.length; i += 2) {
			post.param(params[i], params[i + 1]);
		}
		return post.exchange();
	}

	private MvcTestResult asSpecialist(String path) {
		return this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST).exchange();
	}

}
