package com.fadeline.store.backup;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupModeTests {

	@Test
	void the_moment_of_a_restore_names_its_time_zone() {
		assertThat(BackupMode.moment("2026-11-29T11:15:00+01:00")).isEqualTo(Instant.parse("2026-11-29T10:15:00Z"));
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> BackupMode.moment("2026-11-29 11:15"))
			.withMessage(
					"--until=2026-11-29 11:15 is no moment: write it like 2026-11-29T10:15:00Z or 2026-11-29T11:15:00+01:00");
	}

}
