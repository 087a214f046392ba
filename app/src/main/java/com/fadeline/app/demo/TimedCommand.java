package com.fadeline.app.demo;

import java.time.Instant;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Command;

/**
 * A command of the demo clinic.
 *
 * @param at when it would have been sent
 * @param userId who would have sent it
 */
record TimedCommand(Instant at, ClinicId clinicId, String userId, Command command) {
}
