package com.fadeline.web.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaserLinesTests {

	private static final Device ND_YAG = device(Laser.ND_YAG, 532, 1064);

	private static final Device ALEXANDRITE = device(Laser.ALEXANDRITE, 755, 1064);

	private static final Device RUBY = device(Laser.RUBY, 694);

	private final Map<String, List<String>> typed = new LinkedHashMap<>(Map.of("line", List.of("0"), "line.0.laser",
			List.of("ALEXANDRITE"), "line.0.wavelengthNm", List.of("755"), "line.0.fluenceJcm2", List.of("3")));

	@Test
	void a_wavelength_that_another_device_does_not_have_is_taken_out_and_reported() {
		LaserSettingsFields.by(this.typed, ND_YAG);

		assertThat(this.typed).containsEntry("line.0.laser", List.of("ND_YAG"))
			.containsEntry("line.0.wavelengthNm", List.of(""))
			.containsEntry("line.0.before", List.of("755"))
			.containsEntry("line.0.fluenceJcm2", List.of("3"))
			.containsKey(LaserSettingsFields.UNCHECKED);
	}

	@Test
	void what_was_taken_out_is_back_when_the_device_is_changed_back() {
		LaserSettingsFields.by(this.typed, RUBY);
		assertThat(this.typed).containsEntry("line.0.wavelengthNm", List.of("694"));

		LaserSettingsFields.by(this.typed, ALEXANDRITE);

		assertThat(this.typed).containsEntry("line.0.wavelengthNm", List.of("755")).doesNotContainKey("line.0.before");
	}

	@Test
	void of_a_line_without_settings_nothing_is_to_be_checked() {
		this.typed.remove("line.0.fluenceJcm2");

		LaserSettingsFields.by(this.typed, ALEXANDRITE);

		assertThat(this.typed).doesNotContainKeys(LaserSettingsFields.UNCHECKED, "line.0.before");
	}

	@Test
	void lines_stay_where_there_is_no_last_time() {
		this.typed.put("zones", List.of("CROWN"));

		PreviousSettings.carry(Samples.course(7), this.typed, Optional.of(ND_YAG));

		assertThat(this.typed).containsEntry("line.0.wavelengthNm", List.of("755"));
	}

	private static Device device(Laser laser, Integer... wavelengths) {
		return new Device(new DeviceId(UUID.randomUUID()), new ClinicId(Samples.CLINIC),
				new Device.Details(laser.name(), laser, Set.of(wavelengths), false), 1);
	}

}
