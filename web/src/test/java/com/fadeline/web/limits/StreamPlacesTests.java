package com.fadeline.web.limits;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StreamPlacesTests {

	private final StreamPlaces places = TestPlaces.of(2, 3, Duration.ofMinutes(10));

	@Test
	void one_account_does_not_take_the_places_of_others() {
		this.places.take("ines");
		this.places.take("ines");

		refused("ines");
		assertThat(this.places.take("marta")).isNotNull();
	}

	@Test
	void there_are_no_more_than_so_many_in_all() {
		this.places.take("ines");
		this.places.take("ines");
		this.places.take("marta");

		refused("noah");
	}

	@Test
	void a_place_is_given_back_once() {
		StreamPlaces.Place first = this.places.take("ines");
		this.places.take("ines");

		first.giveBack();
		first.giveBack();

		this.places.take("ines");
		refused("ines");
	}

	private void refused(String account) {
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.places.take(account));
	}

}
