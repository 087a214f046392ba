package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.DeviceId;
import com.fadeline.api.Lists;
import com.fadeline.api.OperatorId;
import com.fadeline.api.Personal;

/**
 * What was done at a laser sitting.
 *
 * @param settings one or more lines of settings
 * @param areaCm2 treated area in square centimetres
 * @param pain from 0 (none) to 10
 */
public record LaserTreatment(Instant performedAt, @Personal List<String> zones, OperatorId operatorId,
		@Nullable DeviceId deviceId, List<LaserSettings> settings, @Nullable Technique technique,
		@Nullable Endpoint endpoint, @Personal @Nullable String anaesthesia, @Personal @Nullable String cooling,
		@Personal @Nullable String eyeProtection, @Nullable Double areaCm2, @Nullable Integer pain,
		@Personal @Nullable String notes) implements Treatment {

	public LaserTreatment {
		zones = Zones.of(zones);
		settings = Lists.copy(settings);
	}

}
