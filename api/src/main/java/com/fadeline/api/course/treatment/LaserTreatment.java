package com.fadeline.api.course.treatment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;

/**
 * Value object of the treatment at a laser sitting.
 *
 * @param settings one or more lines of settings
 * @param anaesthesia pain relief, in words
 * @param anaesthetic the same in numbers
 * @param eyeProtection eye protection worn, in words
 * @param eyewear its protection, in numbers
 * @param areaCm2 treated area in square centimetres
 * @param pain from 0 (none) to 10
 */
public record LaserTreatment(Instant performedAt, @Personal List<String> zones, OperatorId operatorId,
		@Nullable DeviceId deviceId, List<LaserSettings> settings, @Nullable Technique technique,
		@Nullable Endpoint endpoint, @Personal @Nullable String anaesthesia, @Nullable Anaesthetic anaesthetic,
		@Personal @Nullable String cooling, @Personal @Nullable String eyeProtection, @Nullable Eyewear eyewear,
		@Nullable Double areaCm2, @Nullable Integer pain, @Personal @Nullable String notes) implements Treatment {

	public LaserTreatment {
		zones = Zones.of(zones);
		settings = Lists.copy(settings);
	}

	/** Creates one whose anaesthetic and eyewear are not known in numbers. */
	public LaserTreatment(Instant performedAt, List<String> zones, OperatorId operatorId, @Nullable DeviceId deviceId,
			List<LaserSettings> settings, @Nullable Technique technique, @Nullable Endpoint endpoint,
			@Nullable String anaesthesia, @Nullable String cooling, @Nullable String eyeProtection,
			@Nullable Double areaCm2, @Nullable Integer pain, @Nullable String notes) {
		this(performedAt, zones, operatorId, deviceId, settings, technique, endpoint, anaesthesia, null, cooling,
				eyeProtection, null, areaCm2, pain, notes);
	}

	/** Returns the same treatment with that eyewear. */
	public LaserTreatment wearing(Eyewear eyewear) {
		return new LaserTreatment(this.performedAt, this.zones, this.operatorId, this.deviceId, this.settings,
				this.technique, this.endpoint, this.anaesthesia, this.anaesthetic, this.cooling, this.eyeProtection,
				eyewear, this.areaCm2, this.pain, this.notes);
	}

}
