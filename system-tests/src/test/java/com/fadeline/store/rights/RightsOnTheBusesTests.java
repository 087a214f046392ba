package com.fadeline.store.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.Command;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.CourseQuery.FollowList;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ListChange;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportScope;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.diary.BookedCourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Messages put straight on the buses, past everything that HTTP would hold back. */
@FadelineTest
class RightsOnTheBusesTests {

	private static final Instant TEN = Instant.parse("2033-05-06T10:00:00Z");

	private final ClinicId here = new ClinicId(UUID.randomUUID());

	private final ClinicId there = new ClinicId(UUID.randomUUID());

	private final Requester ours = new Requester("sam", Role.SPECIALIST, Set.of(this.here), null);

	private final Requester theirs = new Requester("tia", Role.SPECIALIST, Set.of(this.there), null);

	private final Requester manager = new Requester("mia", Role.MANAGER, Set.of(this.here), null);

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	private BookedCourse course;

	@BeforeEach
	void open() {
		this.course = BookedCourse.opened(this.commands, this.here);
	}

	@Test
	void a_message_that_names_nobody_is_refused() {
		ExtendCourse command = new ExtendCourse(this.course.course(), 12, "dense");

		assertThat(catchThrowableOfType(CommandExecutionException.class, () -> this.commands.sendAndWait(command))
			.<Rejection>getDetails()).containsInstanceOf(Rejection.NotAllowed.class);
		assertThat(catchThrowableOfType(CompletionException.class,
				() -> this.queries.query(new FindPolicy(null), FindPolicy.Result.class).join()))
			.hasMessageContaining("Nobody is named");
	}

	@Test
	void a_role_without_the_right_is_refused_whatever_clinic_it_works_for() {
		Requester client = asClient(this.course.client());

		assertThat(refusal(this.manager, new ExtendCourse(this.course.course(), 12, "dense")))
			.isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusal(client, new AskReadiness(this.course.course(), null, List.of(), null, null)))
			.isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusal(client, seen(Observer.SPECIALIST))).isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusal(client, seen(Observer.CLIENT))).isNull();
		assertThat(refusedQuery(this.ours, new FindOverview(ReportScope.ALL), OverviewReport.class))
			.isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusedQuery(this.manager, new FindCourse(this.course.course()), CourseView.class))
			.isInstanceOf(Rejection.NotAllowed.class);
	}

	@Test
	void what_belongs_to_another_clinic_or_client_is_as_good_as_unknown() {
		assertThat(refusal(this.theirs, new ExtendCourse(this.course.course(), 12, "dense")))
			.isEqualTo(refusal(this.theirs, new ExtendCourse(new CourseId(this.course.course().value()), 13, "dense")))
			.isInstanceOf(Rejection.NotFound.class);
		assertThat(refusal(asClient(new ClientId(UUID.randomUUID())), seen(Observer.CLIENT)))
			.isInstanceOf(Rejection.NotFound.class);
		assertThat(refusal(this.theirs,
				new RegisterClient(new ClientId(UUID.randomUUID()), this.here,
						new ClientDetails("Ada", "Byron", null, null, null, null))))
			.isInstanceOf(Rejection.NotFound.class);
		List<Requester> strangers = List.of(this.theirs, asClient(new ClientId(UUID.randomUUID())));
		await().untilAsserted(() -> assertThat(views(this.ours)).isEqualTo(4));
		assertThat(views(asClient(this.course.client()))).isEqualTo(4);
		assertThat(strangers).allSatisfy((stranger) -> assertThat(views(stranger)).isZero());
	}

	private int views(Requester requester) {
		CourseId id = this.course.course();
		return (int) List
			.of(find(requester, new FindCourse(id), CourseView.class),
					find(requester, new FindProgress(id), ProgressView.class),
					find(requester, new FindCourseHistory(id), CourseHistory.class),
					find(requester, new FindClient(this.course.client()), ClientView.class))
			.stream()
			.filter(Optional::isPresent)
			.count();
	}

	@Test
	void lists_reach_no_further_than_their_asker() {
		this.course.book(TEN, new OperatorId(UUID.randomUUID()), null);
		ClientId client = this.course.client();
		await().until(
				() -> ask(this.ours, new FindClientProgress(client, Set.of(this.here)), FindClientProgress.Result.class)
					.courses()
					.size() == 1);
		for (Set<ClinicId> tooFar : Arrays.<Set<ClinicId>>asList(null, Set.of(this.here),
				Set.of(this.here, this.there))) {
			assertThat(refusedQuery(this.theirs, new SearchClients(null, tooFar, 0, 9), SearchClients.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(refusedQuery(this.theirs, new SearchCourses(client, tooFar, null, 0, 9),
					SearchCourses.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(
					refusedQuery(this.theirs, new FindClientProgress(client, tooFar), FindClientProgress.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(refusedQuery(this.theirs, day(tooFar), FindDiary.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(refusedQuery(this.theirs, new FindAttention(tooFar, null, 0, 9, Locale.ENGLISH),
					FindAttention.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(refusedQuery(this.theirs, new FindRecalls("S2610", null, null, null, null, tooFar, 0, 9),
					FindRecalls.Result.class))
				.isInstanceOf(Rejection.NotFound.class);
			assertThat(refusedQuery(new Requester("tim", Role.MANAGER, Set.of(this.there), null),
					new FindOverview(new ReportScope(tooFar, null, null)), OverviewReport.class))
				.isInstanceOf(Rejection.NotFound.class);
		}
		assertThat(refusedQuery(this.theirs, new FindPolicy(this.here), FindPolicy.Result.class))
			.isInstanceOf(Rejection.NotFound.class);
	}

	@Test
	void lists_mention_the_clinics_they_were_asked_for_alone() {
		BookedCourse other = BookedCourse.opened(this.commands, this.there);
		OperatorId both = new OperatorId(UUID.randomUUID());
		this.course.book(TEN, both, null);
		other.book(TEN.plus(Duration.ofHours(1)), both, null);
		Set<ClinicId> own = Set.of(this.there);
		await().untilAsserted(() -> {
			assertThat(
					ask(this.theirs, new SearchClients(null, own, 0, 9), SearchClients.Result.class).clients().items())
				.extracting(ClientView::clientId)
				.containsExactly(other.client());
			assertThat(ask(this.theirs, new SearchCourses(null, own, null, 0, 9), SearchCourses.Result.class).courses()
				.items()).extracting(CourseView.Summary::courseId).containsExactly(other.course());
			assertThat(ask(this.theirs, day(own), FindDiary.Result.class).entries())
				.extracting((entry) -> entry.courseId())
				.containsExactly(other.course());
			assertThat(ask(new Requester("tim", Role.MANAGER, own, null),
					new FindOverview(new ReportScope(own, null, null)), OverviewReport.class)
				.courses()
				.opened()).isOne();
		});
		assertThat(ask(this.theirs, new FindClientProgress(this.course.client(), own), FindClientProgress.Result.class)
			.courses()).isEmpty();
		assertThat(ask(As.ADMIN, day(null), FindDiary.Result.class).entries()).extracting((entry) -> entry.courseId())
			.contains(this.course.course(), other.course());
	}

	@Test
	void a_stranger_who_follows_a_course_is_shown_nothing() {
		Queue<ProgressView> overheard = new ConcurrentLinkedQueue<>();
		try (Followed stranger = follow(this.theirs); Followed owner = follow(this.ours)) {
			stranger.result().updates().subscribe(overheard::add);
			Queue<ProgressView> told = new ConcurrentLinkedQueue<>();
			owner.result().updates().subscribe(told::add);

			this.course.send(new ExtendCourse(this.course.course(), 11, "dense"));
			await().until(() -> told.size() == 1);
			this.course.send(new ExtendCourse(this.course.course(), 12, "denser"));
			await().until(() -> told.size() == 2);

			assertThat(stranger.result().initialResult().blockOptional()).isEmpty();
			assertThat(overheard).isEmpty();
		}
	}

	@Test
	void who_follows_a_course_in_the_name_of_nobody_is_shown_nothing() {
		Queue<ProgressView> overheard = new ConcurrentLinkedQueue<>();
		SubscriptionQueryResult<ProgressView, ProgressView> nobody = this.queries
			.subscriptionQuery(new FindProgress(this.course.course()), ProgressView.class, ProgressView.class);
		try (nobody; Followed owner = follow(this.ours)) {
			nobody.updates().subscribe(overheard::add);
			Queue<ProgressView> told = new ConcurrentLinkedQueue<>();
			owner.result().updates().subscribe(told::add);

			this.course.send(new ExtendCourse(this.course.course(), 11, "dense"));
			await().until(() -> told.size() == 1);
			this.course.send(new ExtendCourse(this.course.course(), 12, "denser"));
			await().until(() -> told.size() == 2);

			assertThat(overheard).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "COURSES", "DIARY", "ATTENTION", "REPORTS" })
	void a_change_of_a_list_is_reported_to_the_staff_of_its_clinic_alone(Listing listing) {
		// given
		Queue<ListChange> here = new ConcurrentLinkedQueue<>();
		Queue<ListChange> there = new ConcurrentLinkedQueue<>();
		try (FollowedList own = followList(this.manager, listing, Set.of(this.here));
				FollowedList other = followList(this.theirs, listing, Set.of(this.there));
				FollowedList tooFar = followList(this.theirs, listing, Set.of(this.here))) {
			own.result().updates().subscribe(here::add);
			other.result().updates().subscribe(there::add);
			tooFar.result().updates().subscribe(there::add, (refused) -> {
			});
			// when
			this.course.send(new ExtendCourse(this.course.course(), 11, "dense"));
			await().until(() -> !here.isEmpty());
			// then
			assertThat(here).containsOnly(new ListChange(this.here));
			assertThat(there).isEmpty();
		}
	}

	private FollowedList followList(Requester requester, Listing listing, Set<ClinicId> clinics) {
		return new FollowedList(
				this.queries.subscriptionQuery(As.of(requester, (Object) new FollowList(listing, clinics)),
						ResponseTypes.instanceOf(FollowList.Result.class), ResponseTypes.instanceOf(ListChange.class)));
	}

	private Followed follow(Requester requester) {
		await().until(() -> find(As.ADMIN, new FindProgress(this.course.course()), ProgressView.class).isPresent());
		return new Followed(
				this.queries.subscriptionQuery(As.of(requester, (Object) new FindProgress(this.course.course())),
						ResponseTypes.instanceOf(ProgressView.class), ResponseTypes.instanceOf(ProgressView.class)));
	}

	private LogFading seen(Observer observer) {
		return new LogFading(this.course.course(), new Fading(new FadingId(UUID.randomUUID()),
				Instant.parse("2026-02-01T10:00:00Z"), 40, null, observer, Scale.VISUAL, null));
	}

	private Requester asClient(ClientId client) {
		return new Requester("ada", Role.CLIENT, Set.of(this.here), client);
	}

	private static FindDiary day(@Nullable Set<ClinicId> clinics) {
		return new FindDiary(TEN.minus(Duration.ofHours(2)), TEN.plus(Duration.ofHours(4)), clinics, null, null);
	}

	private @Nullable Rejection refusal(Requester requester, Command command) {
		try {
			this.commands.sendAndWait(As.of(requester, command));
			return null;
		}
		catch (CommandExecutionException ex) {
			return ex.<Rejection>getDetails().orElseThrow();
		}
	}

	private Rejection refusedQuery(Requester requester, Object query, Class<?> answer) {
		CompletionException failed = catchThrowableOfType(CompletionException.class,
				() -> ask(requester, query, answer));
		assertThat(failed).as("%s was answered", query).isNotNull();
		return ((HandlerExecutionException) failed.getCause()).<Rejection>getDetails().orElseThrow();
	}

	private <R> R ask(Requester requester, Object query, Class<R> answer) {
		return this.queries.query(As.of(requester, query), ResponseTypes.instanceOf(answer)).join();
	}

	private <V> Optional<V> find(Requester requester, Object query, Class<V> view) {
		return this.queries.query(As.of(requester, query), ResponseTypes.optionalInstanceOf(view)).join();
	}

	/** A subscription that ends with the test. */
	private record Followed(SubscriptionQueryResult<ProgressView, ProgressView> result) implements AutoCloseable {

		@Override
		public void close() {
			this.result.cancel();
		}

	}

	/** The same of a list. */
	private record FollowedList(
			SubscriptionQueryResult<FollowList.Result, ListChange> result) implements AutoCloseable {

		@Override
		public void close() {
			this.result.cancel();
		}

	}

}
