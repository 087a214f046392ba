package com.fadeline.demo;

import java.time.Instant;

import com.fadeline.api.Command;
import com.fadeline.api.id.ClinicId;

/**
 * Command of the demo clinic with its time and sender.
 *
 * @param at when it would have been sent
 * @param userId the user that would have sent it
 */
record TimedCommand(Instant at, ClinicId clinicId, String userId, Command command) {
}
