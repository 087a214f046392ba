package com.fadeline.administration.clinics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.ScreeningPolicy.Consequence;
import com.fadeline.administration.InvalidEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

class ConfiguredClinicsTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final List<PropertySource<?>> SHIPPED = shipped();

	private static final ClinicId HARBOUR = new ClinicId(new UUID(0, 1));

	private static final ClinicId LINDEN = new ClinicId(new UUID(0, 2));

	private final Map<String, Object> properties = new HashMap<>();

	@Test
	void a_clinic_that_is_not_configured_goes_by_what_is_common() {
		assertThat(read().of(HARBOUR)).isEqualTo(read().common());
		assertThat(read().common().policy()).isEqualTo(Policy.standard());
		assertThat(read().common().zone()).isEqualTo(ZONE);
	}

	@Test
	void a_clinic_has_its_own_zone_and_numbers_and_the_common_rest() {
		clinic("harbour", HARBOUR, "zone", "America/New_York", "policy.plan.max", "8",
				"policy.intervals.laser-smp.floor-days", "28", "policy.screening.items.diabetes.outcome", "BLOCKED",
				"policy.screening.items.sunburn-or-tan.window", "14d", "policy.lasers.inks.532", "red");

		Policy policy = read().of(HARBOUR).policy();
		Policy standard = Policy.standard();

		assertThat(read().of(HARBOUR).zone()).isEqualTo(ZoneId.of("America/New_York"));
		assertThat(policy.plan()).isEqualTo(new Policy.PlanLimits(3, 8));
		assertThat(policy.intervals().laserSmp()).isEqualTo(new Policy.Interval(28, 42, 56));
		assertThat(policy.intervals().saline()).isEqualTo(standard.intervals().saline());
		assertThat(policy.screening().of(ScreeningItem.DIABETES))
			.isEqualTo(new Consequence(ScreeningItem.Outcome.BLOCKED, null, null, false, null));
		assertThat(policy.screening().of(ScreeningItem.SUNBURN_OR_TAN))
			.isEqualTo(new Consequence(ScreeningItem.Outcome.BLOCKED, Period.ofDays(14), 1, false, null));
		assertThat(policy.lasers().inks()).containsEntry(532, Set.of(Colour.RED))
			.containsEntry(1064, standard.lasers().inks().get(1064));
		assertThat(policy.limits()).isEqualTo(standard.limits());
		assertThat(read().of(LINDEN)).isEqualTo(read().common());
	}

	@Test
	void a_clinic_keeps_its_settings_to_itself_unless_it_states_otherwise() {
		clinic("harbour", HARBOUR, "clients-see-settings", "true");
		clinic("linden", LINDEN);

		assertThat(read().of(HARBOUR).clientsSeeSettings()).isTrue();
		assertThat(read().of(LINDEN).clientsSeeSettings()).isFalse();
		assertThat(read().common().clientsSeeSettings()).isFalse();
	}

	@Test
	void what_is_common_may_change_for_all_but_those_who_have_it_otherwise() {
		this.properties.put("fadeline.zone", "Europe/Paris");
		this.properties.put("fadeline.policy.adult-age", "21");
		clinic("harbour", HARBOUR, "policy.adult-age", "18");
		clinic("linden", LINDEN, "zone", "Europe/London");

		assertThat(read().of(HARBOUR).policy().adultAge()).isEqualTo(18);
		assertThat(read().of(HARBOUR).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
		assertThat(read().of(LINDEN).policy().adultAge()).isEqualTo(21);
		assertThat(read().of(LINDEN).zone()).isEqualTo(ZoneId.of("Europe/London"));
	}

	@Test
	void a_number_that_does_not_exist_is_refused() {
		clinic("harbour", HARBOUR, "policy.intervals.laser-smp.flor-days", "28");

		assertThatExceptionOfType(BindException.class).isThrownBy(this::read)
			.havingRootCause()
			.withMessageContaining("flor-days");
	}

	@Test
	void a_range_that_holds_nothing_is_refused() {
		clinic("harbour", HARBOUR, "policy.limits.spot-mm.min", "30");

		assertThatExceptionOfType(BindException.class).isThrownBy(this::read)
			.havingRootCause()
			.withMessageContaining("30 to 20");
	}

	@Test
	void two_clinics_with_one_id_are_refused() {
		clinic("harbour", HARBOUR);
		clinic("linden", HARBOUR);

		assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining(HARBOUR.toString());
	}

	@Test
	void a_clinic_without_an_id_is_refused() {
		this.properties.put("fadeline.clinics.harbour.zone", "Europe/London");

		assertThatIllegalStateException().isThrownBy(this::read)
			.withMessageContaining("fadeline.clinics.harbour has no id");
	}

	@Test
	void an_interval_that_cannot_be_is_refused() {
		clinic("harbour", HARBOUR, "policy.intervals.saline.floor-days", "-1");

		assertThatExceptionOfType(BindException.class).isThrownBy(this::read)
			.havingRootCause()
			.withMessageContaining("-1 days");
	}

	@Test
	void what_is_kept_of_a_clinic_lies_above_what_is_configured_for_it() {
		clinic("harbour", HARBOUR, "zone", "Europe/London", "policy.adult-age", "19", "policy.plan.max", "8");

		ClinicSettings settings = read().of(HARBOUR, Map.of("policy.plan.max", "6", "zone", "Asia/Tokyo"));

		assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
		assertThat(settings.policy().plan()).isEqualTo(new Policy.PlanLimits(3, 6));
		assertThat(settings.policy().adultAge()).isEqualTo(19);
		assertThat(read().of(LINDEN, Map.of("policy.adult-age", "21")).policy().adultAge()).isEqualTo(21);
	}

	@Test
	void every_mistake_in_what_is_kept_is_reported_by_its_name() {
		assertThat(new PolicyMistakes(read()).in(HARBOUR,
				Map.of("policy.intervals.laser-smp.flor-days", "28", "policy.adult-age", "many",
						"policy.limits.spot-mm.min", "30", "policy.usual.spot-mm.max", "12",
						"policy.screening.items.diabetes.outcome", "perhaps", "policy.lasers.inks.1320", "black")))
			.extracting(InvalidEntry::field, InvalidEntry::message)
			.satisfiesExactlyInAnyOrder(
					(told) -> assertThat(told.toList()).first().isEqualTo("policy.intervals.laser-smp.flor-days"),
					(told) -> assertThat(told.toList()).containsExactly("policy.adult-age",
							"'many' is not a whole number"),
					(told) -> assertThat(told.toList()).containsExactly("policy.limits.spot-mm.min",
							"Nothing lies in 30 to 20; exchange them"),
					(told) -> assertThat(told.toList()).containsExactly("policy.screening.items.diabetes.outcome",
							"'perhaps' is not one of blocked, clearance, caution"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			policy.plan.max                   | 0x7
			policy.plan.max                   | 7.5
			policy.plan.max                   | 9999999999
			policy.fluence-rise               | NaN
			policy.fluence-rise               | Infinity
			policy.fluence-rise               | 1e999
			policy.fluence-rise               | 0.5d
			policy.fluence-rise               | 0x1p3
			policy.fluence-rise               | 0,5
			policy.saline-area-cm2            | 1,200
			policy.patch-test-reading         | 48
			policy.retention                  | 8
			policy.lasers.risky-on-dark-skin-nm | 0x2b6
			""")
	void what_a_program_takes_for_a_number_and_no_reader_would_is_refused(String name, String text) throws Exception {
		assertThat(new PolicyMistakes(read()).in(HARBOUR, Map.of(name, text))).singleElement()
			.satisfies((told) -> assertThat(told.field()).isEqualTo(name),
					(told) -> assertThat(told.message()).startsWith("'%s' is not ".formatted(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					policy.plan.max                             | 7.5    | mistake.whole                   | -
					policy.fluence-rise                         | 0,5    | mistake.number                  | -
					policy.lasers.not-on-dark-skin-nm           | 532 nm | mistake.policy.numbers          | -
					policy.patch-test-reading                   | 48     | mistake.policy.duration         | -
					policy.patch-test-reading                   | soon   | mistake.policy.duration         | -
					policy.retention                            | 8      | mistake.policy.period           | -
					policy.screening.items.chemotherapy.window  | soon   | mistake.policy.period           | -
					policy.screening.items.diabetes.outcome     | maybe  | mistake.policy.word             | blocked, clearance, caution
					policy.screening.items.diabetes.clearable   | maybe  | mistake.policy.word             | true, false
					policy.lasers.pulses.ruby                   | fs     | mistake.policy.word             | ps, ns
					policy.adult-age                            | -1     | mistake.policy.AT_LEAST         | 0
					policy.energy-tolerance                     | -0.1   | mistake.policy.AT_LEAST         | 0
					policy.patch-tests.fluence-factor           | 0.9    | mistake.policy.AT_LEAST         | 1
					policy.screening.items.diabetes.valid-days  | -1     | mistake.policy.AT_LEAST         | 0
					policy.dose.anaesthetic-mg-per-kg           | 0      | mistake.policy.MORE_THAN        | 0
					policy.consent-same-day                     | invalid | mistake.policy.CAUTION_OR_BREACH | -
					policy.booking-ahead                        | 0d     | mistake.policy.SOME_TIME        | -
					policy.retention                            | -1y    | mistake.policy.NO_NEGATIVE_TIME | -
					""")
	void a_number_that_cannot_be_is_reported_with_what_can(String name, String text, String code,
			@Nullable String limits) throws Exception {
		assertThat(new PolicyMistakes(read()).in(HARBOUR, Map.of(name, text))).singleElement()
			.satisfies((told) -> assertThat(told.field()).isEqualTo(name),
					(told) -> assertThat(told.code()).isEqualTo(code),
					(told) -> assertThat(told.values()).isEqualTo((limits == null) ? List.of() : List.of(limits)));
	}

	@Test
	void a_grade_outside_of_its_range_is_reported_with_both_limits() {
		assertThat(new PolicyMistakes(read()).in(HARBOUR, Map.of("policy.open-reaction-grade", "9"))).singleElement()
			.satisfies((told) -> assertThat(told.field()).isEqualTo("policy.open-reaction-grade"),
					(told) -> assertThat(told.code()).isEqualTo("mistake.policy.BETWEEN"),
					(told) -> assertThat(told.values()).containsExactly("1", "5"));
	}

	@Test
	void numbers_that_do_not_go_together_are_reported_at_those_that_were_set() {
		assertThat(new PolicyMistakes(read()).in(HARBOUR,
				Map.of("policy.usual.spot-mm.min", "20", "policy.intervals.saline.floor-days", "60", "policy.plan.max",
						"2", "policy.adult-age", "-1")))
			.extracting(InvalidEntry::field, InvalidEntry::code, InvalidEntry::values)
			.containsExactlyInAnyOrder(tuple("policy.usual.spot-mm.min", "mistake.policy.ORDER", List.of("20", "10")),
					tuple("policy.intervals.saline.floor-days", "mistake.policy.INTERVAL", List.of("60", "56", "56")),
					tuple("policy.plan.max", "mistake.policy.PLAN", List.of("3", "2")),
					tuple("policy.adult-age", "mistake.policy.AT_LEAST", List.of("0")));
	}

	@Test
	void opening_hours_lie_above_each_other_by_weekday() {
		this.properties.put("fadeline.opening-hours.sunday", "closed");
		clinic("harbour", HARBOUR, "opening-hours.monday", "9-17", "opening-hours.tuesday", "10-18");

		assertThat(read().of(LINDEN).openingHours().texts()).containsExactly(Map.entry(DayOfWeek.SUNDAY, "closed"));
		assertThat(read().of(HARBOUR, Map.of("opening-hours.monday", "08:00-12:00")).openingHours().texts())
			.containsExactly(Map.entry(DayOfWeek.MONDAY, "08:00-12:00"), Map.entry(DayOfWeek.TUESDAY, "10:00-18:00"),
					Map.entry(DayOfWeek.SUNDAY, "closed"));
		assertThat(read().common().openingHours().texts()).hasSize(1);
	}

	@Test
	void opening_hours_that_cannot_be_read_end_the_start() {
		clinic("harbour", HARBOUR, "opening-hours.monday", "all day");

		assertThatIllegalStateException().isThrownBy(this::read).withMessageContaining("opening-hours: 'all day'");
	}

	@Test
	void numbers_are_named_and_written_as_they_are_configured() {
		Map<String, String> numbers = PolicyNumbers.of(Policy.standard());

		assertThat(numbers).containsEntry("intervals.laser-smp.recommended-dark-skin-days", "56")
			.containsEntry("limits.fluence-jcm2.min", "0.05")
			.containsEntry("lasers.inks.1064", "black, grey, blue")
			.containsEntry("lasers.pulses.nd-yag", "ps, ns")
			.containsEntry("lasers.risky-on-dark-skin-nm", "532, 694, 755")
			.containsEntry("screening.items.oral-isotretinoin.window", "6m")
			.containsEntry("screening.items.diabetes.window", "")
			.containsEntry("patch-test-reading", "2d")
			.containsEntry("clock-tolerance", "1m");
		Map<String, String> kept = new HashMap<>();
		numbers.forEach((name, value) -> kept.put("policy." + name, value));
		kept.values().removeIf(String::isEmpty);
		assertThat(read().of(HARBOUR, kept).policy()).isEqualTo(Policy.standard());
	}

	private void clinic(String key, ClinicId id, String... settings) {
		String prefix = "fadeline.clinics.%s.".formatted(key);
		this.properties.put(prefix + "id", id.toString());
		for (int i = 0; i < settings.length; i += 2) {
			this.properties.put(prefix + settings[i], settings[i + 1]);
		}
	}

	private static List<PropertySource<?>> shipped() {
		try {
			return new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ConfiguredClinics read() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", this.properties));
		SHIPPED.forEach(environment.getPropertySources()::addLast);
		return ConfiguredClinics.of(environment, ZONE);
	}

}
