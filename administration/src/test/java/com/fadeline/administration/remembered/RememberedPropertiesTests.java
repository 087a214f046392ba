package com.fadeline.administration.remembered;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RememberedPropertiesTests {

	@Test
	void a_device_is_remembered_for_30_to_90_days() {
		assertThatCode(() -> new RememberedProperties(Duration.ofDays(30))).doesNotThrowAnyException();
		assertThatCode(() -> new RememberedProperties(Duration.ofDays(90))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 29, 91 })
	void any_other_time_is_refused_with_what_to_give(int days) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RememberedProperties(Duration.ofDays(days)))
			.withMessage("fadeline.sign-in.remembered.expiry is %d days: give 30d to 90d", days);
	}

}
