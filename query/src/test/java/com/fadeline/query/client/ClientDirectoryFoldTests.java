package com.fadeline.query.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.CourseEventFixtures;

import static org.assertj.core.api.Assertions.assertThat;

class ClientDirectoryFoldTests {

	private static final ClientEvent REGISTERED = new ClientRegistered(CourseEventFixtures.CLIENT,
			CourseEventFixtures.CLINIC, named("Ann"));

	@Test
	void details_that_change_replace_those_before() {
		assertThat(folded(REGISTERED, new ClientDetailsChanged(CourseEventFixtures.CLIENT, named("Anna"))))
			.isEqualTo(new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, "Anna", null, null, null,
					null, null, null, 1));
	}

	@Test
	void other_people_stay_so_when_details_change() {
		ClientId other = new ClientId(new UUID(0, 7));

		assertThat(folded(REGISTERED, new DuplicateRejected(CourseEventFixtures.CLIENT, other),
				new ClientDetailsChanged(CourseEventFixtures.CLIENT, named("Anna"))))
			.returns(List.of(other.value()), ClientView::distinctFrom)
			.returns("Anna", ClientView::givenName)
			.returns(2L, ClientView::sequence);
	}

	@Test
	void the_profile_is_the_latest_that_was_recorded() {
		ClientProfile profile = new ClientProfile(List.of("faints"), "tr", null, null, null, null);

		assertThat(folded(REGISTERED,
				new ClientDetailsChanged(CourseEventFixtures.CLIENT,
						new ClientDetails("Ann", null, null, null, null, null, profile))))
			.returns(profile, ClientView::profile)
			.returns(List.of("faints"), ClientView::warnings);
	}

	@Test
	void of_a_client_who_is_to_be_forgotten_the_date_alone_is_kept() {
		Instant due = Instant.parse("2034-05-02T00:00:00Z");

		assertThat(folded(REGISTERED, new ErasureScheduled(CourseEventFixtures.CLIENT, Instant.EPOCH, due)))
			.isEqualTo(new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, null, null, null, null,
					null, null, due, 1));
	}

	@Test
	void of_an_erased_client_nothing_is_kept() {
		assertThat(folded(REGISTERED, new ClientErased(CourseEventFixtures.CLIENT))).isNull();
	}

	private static ClientView folded(ClientEvent... events) {
		return CourseEventFixtures.fold(new ClientDirectoryFold(), Instant.EPOCH, events);
	}

	private static ClientDetails named(String givenName) {
		return new ClientDetails(givenName, null, null, null, null, null);
	}

}
