package com.fadeline.query.course;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LastSettingsTests {

	private static final LaserSettings LOW = line(1064, 2.0);

	private static final LaserSettings HIGH = line(1064, 2.4);

	private static final LaserSettings GREEN = line(532, 1.5);

	@Test
	void each_zone_and_wavelength_has_the_settings_of_its_last_sitting() {
		assertThat(after(recorded(1, "2026-01-12T10:00:00Z", List.of(LOW, GREEN), "CROWN", "SCAR"),
				recorded(2, "2026-03-12T10:00:00Z", List.of(HIGH), "CROWN")))
			.extracting(LastSettings::zone, LastSettings::wavelengthNm,
					(last) -> last.settings().getFirst().fluenceJcm2(), LastSettings::sittingId)
			.containsExactly(row("CROWN", 532, 1.5, 1), row("CROWN", 1064, 2.4, 2), row("SCAR", 532, 1.5, 1),
					row("SCAR", 1064, 2.0, 1));
	}

	@Test
	void a_line_for_some_zones_counts_for_these_alone() {
		LaserSettings scar = new LaserSettings(Laser.ND_YAG, 1064, 1.8, 4, LOW.pulse(), null, null, null, null,
				List.of("SCAR"));

		assertThat(after(recorded(1, "2026-01-12T10:00:00Z", List.of(scar), "CROWN", "SCAR")))
			.extracting(LastSettings::zone)
			.containsExactly("SCAR");
	}

	@Test
	void a_sitting_that_is_recorded_late_does_not_hide_a_later_one() {
		assertThat(after(recorded(2, "2026-03-12T10:00:00Z", List.of(HIGH), "CROWN"),
				recorded(1, "2026-01-12T10:00:00Z", List.of(LOW), "CROWN")))
			.singleElement()
			.satisfies((last) -> assertThat(last.settings()).containsExactly(HIGH));
	}

	@Test
	void they_follow_amendments_and_forget_what_was_retracted() {
		CourseEvent first = recorded(1, "2026-01-12T10:00:00Z", List.of(LOW), "CROWN");
		CourseEvent second = recorded(2, "2026-03-12T10:00:00Z", List.of(HIGH), "CROWN");
		CourseEvent amended = new SittingAmended(COURSE, CourseEventFixtures.sitting(2),
				treatment("2026-03-12T10:00:00Z", List.of(line(1064, 2.2)), "CROWN"), "misread", List.of());

		assertThat(after(first, second, amended)).singleElement()
			.satisfies((last) -> assertThat(last.settings().getFirst().fluenceJcm2()).isEqualTo(2.2));
		assertThat(after(first, second, amended,
				new SittingRetracted(COURSE, CourseEventFixtures.sitting(2), "other client")))
			.singleElement()
			.satisfies((last) -> assertThat(last.sittingId()).isEqualTo(CourseEventFixtures.sitting(1)));
	}

	private static Tuple row(String zone, int wavelength, double fluence, int sitting) {
		return tuple(zone, wavelength, fluence, CourseEventFixtures.sitting(sitting));
	}

	private static List<LastSettings> after(CourseEvent... events) {
		CourseEvent[] all = Stream.concat(Stream.of(CourseEventFixtures.opened()), Arrays.stream(events))
			.toArray(CourseEvent[]::new);
		return CourseEventFixtures.fold(new CourseViewFold(), Instant.parse("2026-06-01T12:00:00Z"), all)
			.lastSettings();
	}

	private static CourseEvent recorded(int sitting, String at, List<LaserSettings> lines, String... zones) {
		return new LaserSittingRecorded(COURSE, CourseEventFixtures.sitting(sitting), sitting,
				treatment(at, lines, zones), List.of());
	}

	private static LaserTreatment treatment(String at, List<LaserSettings> lines, String... zones) {
		return new LaserTreatment(Instant.parse(at), Arrays.asList(zones), CourseEventFixtures.OPERATOR, null, lines,
				null, null, null, null, null, null, null, null);
	}

	private static LaserSettings line(int wavelength, double fluence) {
		return new LaserSettings(Laser.ND_YAG, wavelength, fluence, 4, new Pulse(10, PulseUnit.NS), null, null, null,
				null, List.of());
	}

}
