package com.fadeline.command.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.Fixtures;
import com.fadeline.command.Senders;

import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

class ClientTests {

	private static final ClientDetails ANNA = new ClientDetails("Anna", "Berg", LocalDate.of(1990, 4, 2), null, null,
			null);

	private static final ClientDetails MARRIED = new ClientDetails("Anna", "Tal", LocalDate.of(1990, 4, 2), null, null,
			null);

	private static final RegisterClient REGISTER = new RegisterClient(CLIENT, CLINIC, ANNA);

	private static final ClientRegistered REGISTERED = new ClientRegistered(CLIENT, CLINIC, ANNA);

	private static final Instant LAST_ENTRY = Examples.at(LocalDate.of(2026, 5, 1));

	private static final Instant DUE = LocalDate.of(2034, 5, 2).atStartOfDay(Examples.ZONE).toInstant();

	private static final ErasureScheduled SCHEDULED = new ErasureScheduled(CLIENT, LAST_ENTRY, DUE);

	private static final ClientId SIMILAR = new ClientId(Examples.id(97));

	private static final DuplicateRejected REJECTED = new DuplicateRejected(CLIENT, SIMILAR);

	private final FakeRecords records = new FakeRecords();

	private FixtureConfiguration<Client> fixture;

	@BeforeEach
	void setUp() {
		Clinics clinics = (clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard());
		this.fixture = Fixtures.of(Client.class)
			.registerInjectableResource(this.records)
			.registerInjectableResource(clinics)
			.registerInjectableResource((Clients) (client) -> Optional.empty())
			.registerInjectableResource(Workplaces.UNKNOWN);
	}

	@Test
	void a_client_is_registered_in_a_clinic() {
		this.fixture.givenNoPriorActivity()
			.when(REGISTER)
			.expectEvents(REGISTERED)
			.expectResultMessagePayloadMatching(Answers.accepted(0));
	}

	@Test
	void events_state_which_clinic_they_belong_to() {
		this.fixture.given(REGISTERED)
			.when(new EraseClient(CLIENT), Map.of(MetaDataKeys.CLINIC_ID, "another"))
			.expectEventsMatching(Answers.clinic(CLINIC));
	}

	@Test
	void a_client_with_no_name_and_no_reference_is_refused() {
		this.fixture.givenNoPriorActivity()
			.when(new RegisterClient(CLIENT, CLINIC, new ClientDetails(" ", null, null, null, null, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.name"));
	}

	@Test
	void a_client_known_by_a_reference_alone_is_registered() {
		ClientDetails reference = new ClientDetails(null, null, null, null, null, "blog-1");
		this.fixture.givenNoPriorActivity()
			.when(new RegisterClient(CLIENT, CLINIC, reference))
			.expectEvents(new ClientRegistered(CLIENT, CLINIC, reference));
	}

	@Test
	void a_birth_that_is_still_to_come_is_refused() {
		this.fixture.given(REGISTERED)
			.when(new ChangeClientDetails(CLIENT,
					new ClientDetails("Anna", null, Examples.TODAY.plusDays(1), null, null, null)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
	}

	@Test
	void registering_again_after_a_change_is_answered_as_the_first_time() {
		this.fixture.given(REGISTERED, new ClientDetailsChanged(CLIENT, MARRIED))
			.when(REGISTER)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(0));
	}

	@Test
	void registering_somebody_else_under_the_same_id_is_a_conflict() {
		this.fixture.given(REGISTERED)
			.when(new RegisterClient(CLIENT, CLINIC, MARRIED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void registering_in_another_clinic_under_the_same_id_is_a_conflict() {
		this.fixture.given(REGISTERED)
			.when(new RegisterClient(CLIENT, new ClinicId(Examples.id(99)), ANNA))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void details_are_changed() {
		this.fixture.given(REGISTERED)
			.when(new ChangeClientDetails(CLIENT, MARRIED))
			.expectEvents(new ClientDetailsChanged(CLIENT, MARRIED))
			.expectResultMessagePayloadMatching(Answers.accepted(1));
	}

	@Test
	void a_profile_is_part_of_the_details_and_an_empty_one_is_none() {
		ClientDetails warned = with(new ClientProfile(List.of("faints"), "tr", null, null, null, null));

		this.fixture.given(REGISTERED)
			.when(new ChangeClientDetails(CLIENT, warned))
			.expectEvents(new ClientDetailsChanged(CLIENT, warned));
		assertThat(with(new ClientProfile(List.of(), null, null, null, null, null))).isEqualTo(ANNA);
	}

	private static ClientDetails with(ClientProfile profile) {
		return new ClientDetails(ANNA.givenName(), ANNA.familyName(), ANNA.birthDate(), null, null, null, profile);
	}

	@Test
	void changing_to_the_same_details_changes_nothing() {
		this.fixture.given(REGISTERED, new ClientDetailsChanged(CLIENT, MARRIED))
			.when(new ChangeClientDetails(CLIENT, MARRIED))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void a_change_of_what_somebody_else_changed_meanwhile_is_stale() {
		this.fixture.given(REGISTERED, new ClientDetailsChanged(CLIENT, MARRIED))
			.when(new ChangeClientDetails(CLIENT, ANNA), Map.of(MetaDataKeys.EXPECTED_SEQUENCE, 0L))
			.expectNoEvents()
			.expectExceptionDetails(Answers.stale(0, 1));
	}

	@Test
	void a_repeat_is_not_stale() {
		this.fixture.given(REGISTERED, new ClientDetailsChanged(CLIENT, MARRIED))
			.when(new ChangeClientDetails(CLIENT, MARRIED), Map.of(MetaDataKeys.EXPECTED_SEQUENCE, 0L))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void a_client_who_was_never_treated_is_erased_at_once_and_the_state_forgets() {
		this.fixture.given(REGISTERED)
			.when(new EraseClient(CLIENT))
			.expectEvents(new ClientErased(CLIENT))
			.expectResultMessagePayload(new Erasure(CLIENT, Erasure.Status.ERASED, Examples.NOW, 1))
			.expectState((client) -> assertThat(client.known()).isEmpty());
	}

	@Test
	void erasing_again_changes_nothing() {
		this.fixture.given(REGISTERED, new ClientErased(CLIENT))
			.when(new EraseClient(CLIENT))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(erasure(Erasure.Status.ERASED, 1));
	}

	@Test
	void a_treated_client_is_restricted_for_eight_years_after_the_last_entry() {
		this.records.treatedUntil(LAST_ENTRY);

		this.fixture.given(REGISTERED)
			.when(new EraseClient(CLIENT))
			.expectEvents(SCHEDULED)
			.expectResultMessagePayload(new Erasure(CLIENT, Erasure.Status.RESTRICTED, DUE, 1))
			.expectState((client) -> assertThat(client.known())
				.hasValueSatisfying((known) -> assertThat(known.restricted()).isTrue()));
	}

	@Test
	void a_treated_client_who_was_erased_before_a_back_up_was_restored_is_erased_again_at_once() {
		this.records.treatedUntil(LAST_ENTRY);

		this.fixture.given(REGISTERED)
			.when(new EraseClient(CLIENT, true))
			.expectEvents(new ClientErased(CLIENT))
			.expectResultMessagePayload(new Erasure(CLIENT, Erasure.Status.ERASED, Examples.NOW, 1));
	}

	@Test
	void asking_again_states_the_same_date_whatever_has_been_recorded_since() {
		this.records.treatedUntil(Examples.NOW);

		this.fixture.given(REGISTERED, SCHEDULED)
			.when(new EraseClient(CLIENT))
			.expectNoEvents()
			.expectResultMessagePayload(new Erasure(CLIENT, Erasure.Status.RESTRICTED, DUE, 1));
	}

	@Test
	void a_restricted_client_does_not_change() {
		this.fixture.given(REGISTERED, SCHEDULED)
			.when(new ChangeClientDetails(CLIENT, MARRIED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_similar_client_is_another_person_once_and_for_all() {
		this.fixture.given(REGISTERED)
			.when(new RejectDuplicate(CLIENT, SIMILAR))
			.expectEvents(REJECTED)
			.expectResultMessagePayloadMatching(Answers.accepted(1));
	}

	@Test
	void a_pair_that_is_rejected_again_is_answered_as_the_first_time() {
		this.fixture.given(REGISTERED, REJECTED, new ClientDetailsChanged(CLIENT, MARRIED))
			.when(new RejectDuplicate(CLIENT, SIMILAR))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void nobody_is_another_person_than_oneself() {
		this.fixture.given(REGISTERED)
			.when(new RejectDuplicate(CLIENT, CLIENT))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.other"));
	}

	@Test
	void of_a_restricted_client_no_pair_is_rejected() {
		this.fixture.given(REGISTERED, SCHEDULED)
			.when(new RejectDuplicate(CLIENT, SIMILAR))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_date_that_the_clinic_would_set_otherwise_by_now_is_set_anew() {
		this.fixture.given(REGISTERED, new ErasureScheduled(CLIENT, LAST_ENTRY, Examples.NOW))
			.when(new EraseClient(CLIENT))
			.expectEvents(SCHEDULED);
	}

	@Test
	void when_the_records_need_not_be_kept_any_longer_the_client_is_erased() {
		Instant longAgo = Examples.at(Examples.TODAY.minusYears(8).minusDays(1));

		this.fixture.given(REGISTERED, new ErasureScheduled(CLIENT, longAgo, Examples.NOW))
			.when(new EraseClient(CLIENT))
			.expectEvents(new ClientErased(CLIENT));
	}

	@Test
	void on_the_last_day_of_the_eighth_year_they_are_kept_still() {
		Instant eightYearsAgo = Examples.at(Examples.TODAY.minusYears(8));

		this.fixture.given(REGISTERED, new ErasureScheduled(CLIENT, eightYearsAgo, Examples.NOW))
			.when(new EraseClient(CLIENT))
			.expectResultMessagePayloadMatching(erasure(Erasure.Status.RESTRICTED, 2));
	}

	private static CustomTypeSafeMatcher<Object> erasure(Erasure.Status status, long sequence) {
		return new CustomTypeSafeMatcher<>(status + " at " + sequence) {
			@Override
			protected boolean matchesSafely(Object answer) {
				return answer instanceof Erasure erasure && erasure.status() == status
						&& erasure.sequence() == sequence;
			}
		};
	}

	@Test
	void an_erased_client_is_as_good_as_unknown() {
		this.fixture.given(REGISTERED, new ClientErased(CLIENT))
			.when(new ChangeClientDetails(CLIENT, MARRIED))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_client_of_another_clinic_is_reported_as_one_who_does_not_exist() {
		this.fixture.given(REGISTERED)
			.when(new ChangeClientDetails(CLIENT, MARRIED), Senders.specialist(new ClinicId(Examples.id(98))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_client_is_registered_by_those_who_work_for_the_clinic_alone() {
		this.fixture.givenNoPriorActivity()
			.when(REGISTER, Senders.specialist(new ClinicId(Examples.id(98))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void courses_may_know_the_clinic_and_the_birth() {
		this.fixture.given(REGISTERED)
			.when(new ChangeClientDetails(CLIENT, MARRIED))
			.expectState((client) -> assertThat(client.known())
				.contains(new RegisteredClient(CLINIC, LocalDate.of(1990, 4, 2))));
	}

}
