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
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.client.MergeEvent.MergeUndone;
import com.fadeline.api.client.MergeEvent.DuplicateRemoved;
import com.fadeline.api.client.MergeEvent.DuplicateAdded;
import com.fadeline.api.client.MergeEvent.ClientMerged;
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
	void a_merge_links_both_and_keeps_the_details_of_before_until_it_is_undone() {
		ClientId other = new ClientId(new UUID(0, 7));
		DuplicateAdded added = new DuplicateAdded(CourseEventFixtures.CLIENT, other);

		ClientView merged = folded(REGISTERED, new DuplicateRejected(CourseEventFixtures.CLIENT, other), added,
				new ClientDetailsChanged(CourseEventFixtures.CLIENT, named("Anna")));

		assertThat(merged.distinctFrom()).isEmpty();
		assertThat(merged.merged()).singleElement()
			.returns(other, MergedClient::clientId)
			.returns(named("Ann"), MergedClient::before);
		assertThat(folded(REGISTERED, added, new DuplicateRemoved(CourseEventFixtures.CLIENT, other)).merged())
			.isEmpty();
		ClientMerged into = new ClientMerged(CourseEventFixtures.CLIENT, other, 3);
		assertThat(folded(REGISTERED, into)).returns(other, ClientView::mergedInto)
			.returns("Ann", ClientView::givenName);
		assertThat(folded(REGISTERED, into, new MergeUndone(CourseEventFixtures.CLIENT, other, 4)).mergedInto())
			.isNull();
	}

	@Test
	void of_a_merged_person_who_is_to_be_forgotten_the_links_alone_are_kept() {
		ClientId other = new ClientId(new UUID(0, 7));

		ClientView hidden = folded(REGISTERED, new DuplicateAdded(CourseEventFixtures.CLIENT, other),
				new ErasureScheduled(CourseEventFixtures.CLIENT, Instant.EPOCH, Instant.EPOCH));

		assertThat(hidden.merged()).singleElement()
			.returns(other, MergedClient::clientId)
			.returns(new ClientDetails(null, null, null, null, null, null), MergedClient::before);
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
