package com.fadeline.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.fadeline.api.Page;
import com.fadeline.api.Command;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.audit.AccessQuery;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientQuery;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.TaskQuery;
import com.fadeline.api.course.query.AttentionQuery;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.course.query.DiaryQuery;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.EstimateQuery;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.PolicyQuery;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.Overdue;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.api.report.ReportQuery;
import com.fadeline.api.rights.Rights;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;

/**
 * Stubs of the message buses: real buses with handlers that record messages and answer as
 * the test says.
 */
public class StubMessageBuses {

	private final SimpleCommandBus commandBus = SimpleCommandBus.builder().build();

	private final SimpleQueryUpdateEmitter emitter = SimpleQueryUpdateEmitter.builder().build();

	private final SimpleQueryBus queryBus = SimpleQueryBus.builder().queryUpdateEmitter(this.emitter).build();

	private final List<CommandMessage<?>> commands = new ArrayList<>();

	private final Map<Class<?>, Function<Object, ?>> views = new ConcurrentHashMap<>();

	private Function<CommandMessage<?>, Object> answer = (message) -> null;

	StubMessageBuses() {
		Rights.MESSAGES.stream()
			.filter(Command.class::isAssignableFrom)
			.forEach((type) -> this.commandBus.subscribe(type.getName(), this::handle));
		subscribe(ClientQuery.FindClient.class, ClientView.class, true);
		subscribe(ClientQuery.FindDetails.class, ClientIdentity.class, true);
		subscribe(ClientQuery.FindNotes.class, ClientNotes.class, true);
		subscribe(TaskQuery.FindTasks.class, ClientTasks.class, true);
		subscribe(TaskQuery.FindDueTasks.class, TaskQuery.FindDueTasks.Result.class, false);
		subscribe(TaskQuery.CountDueTasks.class, TaskQuery.CountDueTasks.Result.class, false);
		subscribe(ClientQuery.SearchClients.class, ClientQuery.SearchClients.Result.class, false);
		subscribe(ClientQuery.FindSimilarClients.class, ClientQuery.FindSimilarClients.Result.class, false);
		subscribe(ClientQuery.FindClientsByEmail.class, ClientQuery.FindClientsByEmail.Result.class, false);
		subscribe(ClientQuery.FindNames.class, ClientQuery.FindNames.Result.class, false);
		subscribe(CourseQuery.FindCourse.class, CourseView.class, true);
		subscribe(CourseQuery.FindProgress.class, ProgressView.class, true);
		subscribe(CourseQuery.FindCourseHistory.class, CourseHistory.class, true);
		subscribe(CourseQuery.FindClientProgress.class, CourseQuery.FindClientProgress.Result.class, false);
		subscribe(CourseQuery.SearchCourses.class, CourseQuery.SearchCourses.Result.class, false);
		subscribe(ReportQuery.FindOverview.class, OverviewReport.class, false);
		subscribe(ReportQuery.FindFading.class, FadingReport.class, false);
		subscribe(ReportQuery.FindSittings.class, SittingsReport.class, false);
		subscribe(ReportQuery.FindPivot.class, PivotReport.class, false);
		subscribe(ReportQuery.FindInsights.class, Insights.class, false);
		subscribe(ReportQuery.FindOverdue.class, Overdue.class, false);
		subscribe(ReportQuery.FindReliability.class, ReliabilityReport.class, false);
		subscribe(ReportQuery.FindReactions.class, ReactionsReport.class, false);
		subscribe(ReportQuery.FindCountedCourses.class, CountedCourses.class, false);
		subscribe(ReportQuery.FindReactionRates.class, ReactionRatesReport.class, false);
		subscribe(ReportQuery.FindClearance.class, ClearanceReport.class, false);
		subscribe(ReportQuery.FindCompleteness.class, CompletenessReport.class, false);
		subscribe(AccessQuery.FindAccesses.class, AccessQuery.FindAccesses.Result.class, false);
		subscribe(AccessQuery.FindAccessesByDay.class, AccessQuery.FindAccessesByDay.Result.class, false);
		subscribe(CourseQuery.FindStandings.class, CourseQuery.FindStandings.Result.class, false);
		subscribe(CourseQuery.FindAnswers.class, CourseQuery.FindAnswers.Result.class, false);
		subscribe(CourseQuery.FindDiary.class, CourseQuery.FindDiary.Result.class, false);
		subscribe(DiaryQuery.FindTakenTimes.class, DiaryQuery.FindTakenTimes.Result.class, false);
		subscribe(FindPhotos.class, CoursePhotos.class, true);
		subscribe(FindWaitingList.class, FindWaitingList.Result.class, false);
		subscribe(FindFreedTimes.class, FindFreedTimes.Result.class, false);
		subscribe(AttentionQuery.FindAttention.class, AttentionQuery.FindAttention.Result.class, false);
		subscribe(AttentionQuery.CountAttention.class, AttentionQuery.CountAttention.Result.class, false);
		subscribe(AttentionQuery.CountAttentionByKind.class, AttentionQuery.CountAttentionByKind.Result.class, false);
		subscribe(ClientQuery.FindReferences.class, ClientQuery.FindReferences.Result.class, false);
		subscribe(AttentionQuery.FindCourseAttention.class, AttentionQuery.FindCourseAttention.Result.class, false);
		subscribe(CourseQuery.FindRecalls.class, CourseQuery.FindRecalls.Result.class, false);
		subscribe(CourseQuery.FollowList.class, CourseQuery.FollowList.Result.class, false);
		subscribe(PolicyQuery.FindPolicy.class, PolicyQuery.FindPolicy.Result.class, false);
		subscribe(EstimateQuery.EstimateSittings.class, EstimateQuery.EstimateSittings.Result.class, false);
		subscribe(EstimateQuery.ForecastSittings.class, EstimateQuery.ForecastSittings.Result.class, false);
		reset();
	}

	CommandGateway commandGateway() {
		return DefaultCommandGateway.builder().commandBus(this.commandBus).build();
	}

	QueryGateway queryGateway() {
		return DefaultQueryGateway.builder().queryBus(this.queryBus).build();
	}

	/** Forgets what came, and answers every command as the first of its aggregate. */
	public void reset() {
		this.commands.clear();
		this.views.clear();
		answer(CourseQuery.FindAnswers.class, (asked) -> new CourseQuery.FindAnswers.Result(coursesShown()));
		answer(DiaryQuery.FindTakenTimes.class, (asked) -> new DiaryQuery.FindTakenTimes.Result(List.of()));
		answer(FindWaitingList.class, (asked) -> new FindWaitingList.Result(List.of()));
		answer(FindFreedTimes.class, (asked) -> new FindFreedTimes.Result(List.of()));
		answer(ClientQuery.FindNotes.class, (asked) -> Samples.notes());
		answer(TaskQuery.FindTasks.class, (asked) -> Samples.tasks());
		answer(ClientQuery.SearchClients.class,
				(asked) -> new ClientQuery.SearchClients.Result(new Page<>(List.of(), 0, 25, 0), false));
		answer(ClientQuery.FindSimilarClients.class, (asked) -> new ClientQuery.FindSimilarClients.Result(List.of()));
		answer(TaskQuery.FindDueTasks.class, (asked) -> new TaskQuery.FindDueTasks.Result(List.of()));
		answer(TaskQuery.CountDueTasks.class, (asked) -> new TaskQuery.CountDueTasks.Result(0));
		answer(AttentionQuery.CountAttention.class, (asked) -> new AttentionQuery.CountAttention.Result(0, 0));
		answer(AttentionQuery.CountAttentionByKind.class,
				(asked) -> new AttentionQuery.CountAttentionByKind.Result(List.of()));
		answer(ClientQuery.FindReferences.class, (asked) -> new ClientQuery.FindReferences.Result(List.of()));
		answer(CourseQuery.FollowList.class, (asked) -> new CourseQuery.FollowList.Result(asked.listing()));
		answer((message) -> new Receipt(((Command) message.getPayload()).aggregateId(), 0, false, List.of()));
	}

	/**
	 * The course that is shown is the only one of its client, as long as nothing else is
	 * said.
	 */
	private List<CourseAnswers> coursesShown() {
		return Optional.ofNullable(this.views.get(CourseQuery.FindCourse.class))
			.map((known) -> known.apply(new CourseQuery.FindCourse(new CourseId(Samples.COURSE))))
			.map((course) -> List.of(CourseAnswers.of((CourseView) course)))
			.orElse(List.of());
	}

	public void answer(Function<CommandMessage<?>, Object> answer) {
		this.answer = answer;
	}

	public void refuse(Rejection rejection) {
		answer((message) -> {
			throw new CommandExecutionException(rejection.message(), null, rejection);
		});
	}

	public void breaks(Finding... findings) {
		refuse(new Rejection.BrokenRules("Rules forbid it", List.of(findings)));
	}

	/** The view that is there from now on, told to those who wait for it. */
	public <V> void show(Class<?> query, V view) {
		this.views.put(query, (asked) -> view);
		this.emitter.emit((message) -> message.getPayload().getClass() == query, view);
	}

	/** Whether the changes of what a query asks for are told to anybody. */
	public boolean isFollowed(Object query) {
		return this.emitter.activeSubscriptions().stream().anyMatch((follower) -> follower.getPayload().equals(query));
	}

	public List<CommandMessage<?>> commands() {
		return this.commands;
	}

	/** What is answered to each such query from now on. */
	public <Q> void answer(Class<Q> query, Function<Q, ?> view) {
		this.views.put(query, (asked) -> view.apply(query.cast(asked)));
	}

	/** The one command that came. */
	public <C> C command(Class<C> type) {
		return type.cast(this.commands.getLast().getPayload());
	}

	private Object handle(CommandMessage<?> message) {
		this.commands.add(message);
		return this.answer.apply(message);
	}

	private void subscribe(Class<?> query, Type answer, boolean optional) {
		this.queryBus.subscribe(query.getName(), answer, (message) -> {
			Optional<Object> view = Optional.ofNullable(this.views.get(query))
				.map((known) -> known.apply(message.getPayload()));
			return optional ? view.orElse(null) : view.orElseThrow();
		});
	}

}
