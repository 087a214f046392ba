package com.fadeline.query.visibility;

import com.fadeline.query.visibility.RoleBasedVisibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.CourseEventFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RoleBasedVisibilityTests {

	private static final Requester CLIENT = new Requester("ada", Role.CLIENT, Set.of(CourseEventFixtures.CLINIC),
			CourseEventFixtures.CLIENT);

	private static final Requester SPECIALIST = new Requester("sam", Role.SPECIALIST,
			Set.of(CourseEventFixtures.CLINIC), null);

	private static final DiaryEntry IN_DIARY = new DiaryEntry(CourseEventFixtures.sitting(1),
			CourseEventFixtures.COURSE, CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, Method.LASER, List.of(),
			Instant.EPOCH, null, CourseEventFixtures.OPERATOR, null, SittingStatus.SCHEDULED, List.of());

	private final RoleBasedVisibility visibility = new RoleBasedVisibility(
			(clinic) -> new ClinicSettings(ZoneOffset.UTC, Policy.standard()), Set::of);

	@Test
	void a_record_of_which_nothing_states_what_a_client_sees_is_shown_to_none() {
		assertThatIllegalStateException().isThrownBy(() -> this.visibility.of((ClientRecord) IN_DIARY, CLIENT))
			.withMessageContaining(DiaryEntry.class.getName());
		assertThatIllegalStateException()
			.isThrownBy(() -> this.visibility.of(new FindDiary.Result(List.of(IN_DIARY)), CLIENT))
			.withMessageContaining(FindDiary.Result.class.getName());
	}

	@Test
	void staff_see_every_kind_of_record() {
		assertThat(this.visibility.of((ClientRecord) IN_DIARY, SPECIALIST)).contains(IN_DIARY);
		assertThat(this.visibility.of(new FindDiary.Result(List.of(IN_DIARY)), SPECIALIST).records())
			.containsExactly(IN_DIARY);
	}

	@Test
	void clients_see_their_own_details_and_the_list_of_their_courses() {
		ClientView details = new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, "Ada", null, null,
				null, null, null, null, 0);
		SearchCourses.Result courses = new SearchCourses.Result(
				new Page<>(List.of(new CourseView.Summary(CourseEventFixtures.COURSE, CourseEventFixtures.CLIENT,
						CourseEventFixtures.CLINIC, CourseStatus.OPEN, null, Goal.FULL_REMOVAL,
						CourseEventFixtures.opened().openedOn(), 0, 0)), 0, 20, 1));

		assertThat(this.visibility.of(details, CLIENT)).contains(details);
		assertThat(this.visibility.of(new ClientView(CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, "Ada",
				null, null, null, null, null, null, List.of(new UUID(0, 7)),
				new ClientProfile(List.of("faints"), null, null, null, null, null), new ClientId(new UUID(0, 8)),
				List.of(), 0), CLIENT))
			.contains(details);
		assertThat(this.visibility.of(courses, CLIENT)).isEqualTo(courses);
	}

	@Test
	void a_client_sees_the_records_of_another_registration_of_the_same_person_alone() {
		ClientId other = new ClientId(new UUID(0, 8));
		ClientView details = new ClientView(other, CourseEventFixtures.CLINIC, "Ada", null, null, null, null, null,
				null, 0);
		RoleBasedVisibility merged = new RoleBasedVisibility(
				(clinic) -> new ClinicSettings(ZoneOffset.UTC, Policy.standard()), (client) -> Set.of(client, other));

		assertThat(merged.of(details, CLIENT)).contains(details);
		assertThat(this.visibility.of(details, CLIENT)).isEmpty();
	}

	@Test
	void nobody_sees_records_of_others() {
		Requester other = new Requester("tom", Role.SPECIALIST, Set.of(), null);

		assertThat(this.visibility.of((ClientRecord) IN_DIARY, other)).isEmpty();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.visibility.of(
					new SearchClients.Result(new Page<>(List.of(new ClientView(CourseEventFixtures.CLIENT,
							CourseEventFixtures.CLINIC, "Ada", null, null, null, null, null, null, 0)), 0, 20, 1)),
					other));
	}

}
