package com.fadeline.api.rights;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessQuery;
import com.fadeline.api.client.ClientCommand;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientQuery;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindClientsByEmail;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.ClientQuery.FindReferences;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.NoteCommand.AmendNote;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteCommand.RetractNote;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskQuery;
import com.fadeline.api.course.AssessmentCommand;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.CorrespondenceCommand;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.EarlierSittingsCommand;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.Inspection;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.PhotoCommand;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PreparationCommand;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.SittingCommand;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.WaitingListCommand;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.query.CourseQuery;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.AttentionQuery;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.AttentionQuery.FindCourseAttention;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.DiaryQuery;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.CourseQuery.FollowList;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.EstimateQuery;
import com.fadeline.api.course.query.PhotoQuery;
import com.fadeline.api.course.query.WaitingListQuery;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.policy.PolicyQuery;
import com.fadeline.api.report.ReportQuery;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverdue;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportQuery.FindSittings;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;
import static com.fadeline.api.Role.SYSTEM;

/**
 * Rights of the roles to send messages: one row for every message. {@link Requester}
 * restricts the records that it may be about.
 */
public final class Rights {

	/** Messages that need a row. */
	public static final List<Class<?>> MESSAGES = Stream
		.of(ClientCommand.class, CourseCommand.class, ClientQuery.class, TaskQuery.class, CourseQuery.class,
				AttentionQuery.class, DiaryQuery.class, WaitingListQuery.class, PhotoQuery.class, ReportQuery.class,
				PolicyQuery.class, EstimateQuery.class, AccessQuery.class)
		.flatMap(Rights::messages)
		.toList();

	private static final Map<Class<?>, Set<Role>> ROWS = new HashMap<>();

	static {
		row(EnumSet.of(ADMIN, SPECIALIST), ChangeClientDetails.class, MergeClients.class, UndoMerge.class,
				RejectDuplicate.class, RecordNote.class, AmendNote.class, RetractNote.class, AddTask.class,
				ChangeTask.class, CompleteTask.class, ReopenTask.class, RetractTask.class);
		row(EnumSet.of(ADMIN, SPECIALIST, SYSTEM), EraseClient.class);
		row(EnumSet.of(ADMIN, SPECIALIST), ReviseAssessment.class, AmendAssessment.class, RecordConsent.class,
				WithdrawConsent.class, ExplainConsent.class, VoidConsent.class, RecordScreening.class,
				RecordPatchTest.class, ReadPatchTest.class, RetractPatchTest.class, RetractScreening.class,
				RetractExtension.class, ScheduleLaserSitting.class, ScheduleSalineSession.class,
				RescheduleSitting.class, RebookSitting.class, CancelSitting.class, RecordNoShow.class,
				RecordLaserSitting.class, RecordSalineSession.class, AmendSitting.class, RetractSitting.class,
				AmendFading.class, RetractFading.class, AmendReaction.class, RetractReaction.class,
				ResolveReaction.class, AssessReaction.class, FollowUpReaction.class, ClearReaction.class,
				RetractReactionEntry.class, RecordEarlierSittings.class, AmendEarlierSittings.class,
				RetractEarlierSittings.class, ExtendCourse.class, AddZone.class, RetractZone.class, AskReadiness.class,
				AskFindings.class, CompleteCourse.class, DiscontinueCourse.class, ReopenCourse.class,
				AnswerMessage.class, OfferEarlierTime.class, AddPhoto.class, RemovePhoto.class, AlignPhoto.class);
		row(EnumSet.of(ADMIN, SPECIALIST, SYSTEM), RegisterClient.class, OpenCourse.class, ImportHistory.class);
		row(EnumSet.of(ADMIN, SPECIALIST, CLIENT), LogFading.class, LogFadings.class, ReportReaction.class,
				SignConsents.class, SendMessage.class, JoinWaitingList.class, LeaveWaitingList.class,
				AnswerOffer.class);
		row(EnumSet.of(CLIENT), AnswerAtHome.class);
		row(EnumSet.of(SYSTEM), RaiseReminder.class, RestrictCourse.class, RedactCourse.class,
				FindClientsByEmail.class);

		row(EnumSet.of(ADMIN, SPECIALIST), SearchClients.class, FindSimilarClients.class, FindNames.class,
				FindNotes.class, TaskQuery.FindTasks.class, TaskQuery.FindDueTasks.class, TaskQuery.CountDueTasks.class,
				FindStandings.class, FindAnswers.class, FindCourseAttention.class, FindWaitingList.class,
				FindFreedTimes.class, EstimateQuery.EstimateSittings.class, EstimateQuery.ForecastSittings.class);
		row(EnumSet.of(ADMIN, SPECIALIST, CLIENT), FindClient.class, FindDetails.class, FindCourse.class,
				FindCourseHistory.class, FindClientProgress.class, SearchCourses.class, PhotoQuery.FindPhotos.class);
		row(EnumSet.of(ADMIN, SPECIALIST, CLIENT, SYSTEM), FindProgress.class);
		row(EnumSet.of(ADMIN, MANAGER, SPECIALIST), FindDiary.class, FindTakenTimes.class, FindAttention.class,
				CountAttention.class, CountAttentionByKind.class, FindReferences.class, FollowList.class,
				FindRecalls.class, PolicyQuery.FindPolicy.class);
		row(EnumSet.of(ADMIN, MANAGER), FindOverview.class, FindFading.class, FindSittings.class, FindReactions.class,
				FindClearance.class, FindInsights.class, FindOverdue.class, FindReliability.class,
				FindReactionRates.class, FindCompleteness.class, FindCountedCourses.class, FindPivot.class);
		row(EnumSet.of(ADMIN, CLIENT), AccessQuery.FindAccesses.class, AccessQuery.FindAccessesByDay.class);
		MESSAGES.stream().filter((message) -> !ROWS.containsKey(message)).findAny().ifPresent((message) -> {
			throw new IllegalStateException("Nothing says who may send %s; give it a row in %s"
				.formatted(message.getName(), Rights.class.getName()));
		});
	}

	private Rights() {
	}

	private static Stream<Class<?>> messages(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Rights::messages) : Stream.of(type);
	}

	/** Returns the roles that may send a kind of message; none for an unknown one. */
	public static Set<Role> of(Class<?> message) {
		return ROWS.getOrDefault(message, Set.of());
	}

	/**
	 * Returns whether the requester may send a message, whichever record it is about.
	 * Clients may report only what they saw themselves, and do not say that a consent was
	 * explained.
	 */
	public static boolean allow(Requester requester, Object message) {
		return inOnesOwnName(requester, message) && of(message.getClass()).contains(requester.role());
	}

	private static boolean inOnesOwnName(Requester requester, Object message) {
		if (requester.role() != CLIENT || !(message instanceof CourseCommand command)) {
			return true;
		}
		return (command instanceof SignConsents signing)
				? signing.signed().stream().allMatch((each) -> each.signature().explainedBy() == null)
				: observers(command).allMatch((observer) -> observer == Observer.CLIENT);
	}

	/** Returns who observed what a client may report. */
	private static Stream<Observer> observers(CourseCommand command) {
		return switch (command) {
			case LogFading logging -> Stream.of(logging.fading().observer());
			case LogFadings logging -> logging.fadings().stream().map(Fading::observer);
			case AmendFading amending -> Stream.of(amending.fading().observer());
			case RetractFading retracting -> Stream.empty();
			case ReportReaction reporting -> Stream.of(reporting.reaction().gradedBy());
			case AmendReaction amending -> Stream.of(amending.reaction().gradedBy());
			case RetractReaction retracting -> Stream.empty();
			case ResolveReaction resolving -> Stream.empty();
			case AssessReaction assessing -> Stream.empty();
			case FollowUpReaction following -> Stream.empty();
			case ClearReaction clearing -> Stream.empty();
			case RetractReactionEntry retracting -> Stream.empty();
			case AssessmentCommand other -> Stream.empty();
			case PreparationCommand other -> Stream.empty();
			case CorrespondenceCommand other -> Stream.empty();
			case WaitingListCommand other -> Stream.empty();
			case PhotoCommand other -> Stream.empty();
			case SittingCommand other -> Stream.empty();
			case EarlierSittingsCommand other -> Stream.empty();
			case LifecycleCommand other -> Stream.empty();
			case Inspection other -> Stream.empty();
			case OpenCourse other -> Stream.empty();
			case RaiseReminder other -> Stream.empty();
			case RedactCourse other -> Stream.empty();
		};
	}

	private static void row(Set<Role> roles, Class<?>... messages) {
		for (Class<?> message : messages) {
			ROWS.put(message, Set.copyOf(roles));
		}
	}

}
