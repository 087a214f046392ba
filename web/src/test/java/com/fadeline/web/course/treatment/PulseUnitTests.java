package com.fadeline.web.course.treatment;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Requester;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.Samples;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PulseUnitTests extends TreatmentPageTest {

	private static final String SAID = "type=\"hidden\" name=\"line.0.unit\" value=\"%s\"";

	private static final String ASKED = "type=\"radio\" name=\"line.0.unit\"";

	@Autowired
	MemoryClinics clinics;

	@Test
	void the_unit_is_asked_for_only_where_the_device_leaves_a_choice() {
		assertThat(form(device(Laser.ND_YAG, Set.of(PulseUnit.NS)), "")).bodyText()
			.contains(SAID.formatted("NS"))
			.doesNotContain(ASKED);
		assertThat(form(device(Laser.RUBY, Set.of()), "")).as("by the type of laser")
			.bodyText()
			.contains(SAID.formatted("NS"))
			.doesNotContain(ASKED);
		assertThat(form(device(Laser.ND_YAG, Set.of()), "")).bodyText().contains(ASKED);
		assertThat(form(device(Laser.ND_YAG, Set.of(PulseUnit.NS, PulseUnit.PS)), "")).bodyText().contains(ASKED);
	}

	@Test
	void another_unit_that_was_typed_is_not_hidden() {
		assertThat(form(device(Laser.RUBY, Set.of()), "PS")).bodyText()
			.contains(ASKED + " value=\"PS\" checked=\"checked\"");
	}

	private DeviceId device(Laser laser, Set<PulseUnit> pulses) {
		DeviceId id = new DeviceId(UUID.randomUUID());
		this.clinics.add(id, new ClinicId(Samples.CLINIC),
				new Device.Details(laser.name(), laser, Set.of(), pulses, false), Requester.SYSTEM);
		return id;
	}

	private MvcTestResult form(DeviceId device, String unit) {
		return post(LASER, any()).param("change", "device")
			.param("deviceId", device.toString())
			.param("line", "0")
			.param("line.0.unit", unit)
			.exchange();
	}

}
