package com.fadeline.web.rights;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.rights.Rights;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * Access rules of the REST endpoints, most of them derived from the messages that each
 * sends. A caller without the right to send those is rejected before the request is read;
 * access to a particular record is checked by the message bus, which would reject the
 * messages as well.
 */
public final class Endpoints {

	private static final String CLIENT = "/api/clients/{client}";

	private static final String COURSE = "/api/courses/{course}";

	private static final String CLINIC = "/api/clinics/{clinic}";

	private static final String STAFF = "/api/staff/{staff}";

	private static final String ADMINISTRATION = "/api/administration";

	private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

	private static final List<HttpEndpoint> ROWS = new ArrayList<>();

	static {
		sending(POST, "/api/clients", RegisterClient.class);
		sending(GET, "/api/clients", SearchClients.class);
		sending(GET, CLIENT, FindClient.class);
		sending(PUT, CLIENT, FindClient.class, ChangeClientDetails.class);
		sending(DELETE, CLIENT, EraseClient.class);
		sending(GET, CLIENT + "/progress", FindClientProgress.class, FindClient.class);
		sending(GET, CLIENT + "/accesses", FindAccesses.class);
		sending(GET, CLIENT + "/export", FindDetails.class, SearchCourses.class, FindCourse.class, FindProgress.class,
				FindCourseHistory.class);
		openTo(EnumSet.of(Role.ADMIN, Role.SPECIALIST), POST, CLIENT + "/sign-in-links");
		sending(POST, "/api/estimates", EstimateSittings.class);
		sending(POST, "/api/courses", OpenCourse.class);
		sending(GET, "/api/courses", SearchCourses.class);
		sending(GET, COURSE, FindCourse.class);
		sending(GET, COURSE + "/history", FindCourseHistory.class);
		sending(GET, COURSE + "/progress", FindProgress.class);
		sending(GET, COURSE + "/progress/stream", FindProgress.class);
		sending(GET, COURSE + "/readiness", AskReadiness.class);
		sending(PUT, COURSE + "/assessment", ReviseAssessment.class);
		sending(POST, COURSE + "/assessment/amend", FindCourse.class, AmendAssessment.class);
		sending(POST, COURSE + "/consents", RecordConsent.class);
		sending(GET, COURSE + "/consents/{kind}", FindCourse.class);
		sending(POST, COURSE + "/consents/{kind}/withdraw", WithdrawConsent.class, FindCourse.class, FindAnswers.class);
		sending(POST, COURSE + "/screenings", RecordScreening.class);
		sending(GET, COURSE + "/screenings", FindCourse.class);
		sending(GET, COURSE + "/screenings/latest", FindCourse.class, FindAnswers.class);
		sending(POST, COURSE + "/patch-tests", RecordPatchTest.class);
		sending(GET, COURSE + "/patch-tests/{patchTest}", FindCourse.class);
		sending(POST, COURSE + "/patch-tests/{patchTest}/reading", ReadPatchTest.class);
		sending(POST, COURSE + "/sittings", ScheduleLaserSitting.class, ScheduleSalineSession.class);
		sending(GET, COURSE + "/sittings/{sitting}", FindCourse.class);
		sending(POST, COURSE + "/sittings/{sitting}/reschedule", RescheduleSitting.class);
		sending(POST, COURSE + "/sittings/{sitting}/cancel", CancelSitting.class);
		sending(POST, COURSE + "/sittings/{sitting}/no-show", RecordNoShow.class);
		sending(POST, COURSE + "/sittings/{sitting}/amend", FindCourse.class, AmendSitting.class);
		sending(POST, COURSE + "/sittings/{sitting}/retract", RetractSitting.class);
		sending(POST, COURSE + "/laser-sittings", RecordLaserSitting.class);
		sending(POST, COURSE + "/saline-sessions", RecordSalineSession.class);
		sending(POST, COURSE + "/laser-sittings/findings", AskFindings.class);
		sending(POST, COURSE + "/saline-sessions/findings", AskFindings.class);
		sending(POST, COURSE + "/fadings", LogFading.class, LogFadings.class);
		sending(GET, COURSE + "/fadings/{fading}", FindCourse.class);
		sending(POST, COURSE + "/fadings/{fading}/amend", FindCourse.class, AmendFading.class);
		sending(POST, COURSE + "/fadings/{fading}/retract", RetractFading.class);
		sending(POST, COURSE + "/reactions", ReportReaction.class);
		sending(GET, COURSE + "/reactions/{reaction}", FindCourse.class);
		sending(POST, COURSE + "/reactions/{reaction}/amend", FindCourse.class, AmendReaction.class);
		sending(POST, COURSE + "/reactions/{reaction}/retract", RetractReaction.class);
		sending(POST, COURSE + "/reactions/{reaction}/resolve", ResolveReaction.class);
		sending(POST, COURSE + "/reactions/{reaction}/assess", AssessReaction.class);
		sending(POST, COURSE + "/reactions/{reaction}/follow-ups", FollowUpReaction.class);
		sending(POST, COURSE + "/reactions/{reaction}/clear", ClearReaction.class);
		sending(POST, COURSE + "/earlier-sittings", RecordEarlierSittings.class);
		sending(GET, COURSE + "/earlier-sittings/{earlierSittings}", FindCourse.class);
		sending(POST, COURSE + "/earlier-sittings/{earlierSittings}/amend", FindCourse.class,
				AmendEarlierSittings.class);
		sending(POST, COURSE + "/earlier-sittings/{earlierSittings}/retract", RetractEarlierSittings.class);
		sending(POST, COURSE + "/extend", ExtendCourse.class);
		sending(POST, COURSE + "/complete", CompleteCourse.class);
		sending(POST, COURSE + "/discontinue", DiscontinueCourse.class);
		sending(POST, COURSE + "/reopen", ReopenCourse.class);
		sending(POST, "/api/imports", RegisterClient.class, OpenCourse.class, ImportHistory.class);
		sending(GET, "/api/diary", FindDiary.class);
		sending(GET, "/api/attention", FindAttention.class);
		sending(GET, "/api/recalls", FindRecalls.class);
		sending(GET, "/api/policy", FindPolicy.class);
		sending(GET, "/api/reports/overview", FindOverview.class);
		sending(GET, "/api/reports/fading", FindFading.class);
		sending(GET, "/api/reports/sittings", FindSittings.class);
		sending(GET, "/api/reports/reactions", FindReactions.class);
		sending(GET, "/api/reports/completeness", FindCompleteness.class);
		openTo(PEOPLE, GET, "/api/clinics");
		openTo(EnumSet.of(Role.ADMIN), POST, "/api/clinics");
		openTo(PEOPLE, GET, CLINIC);
		openTo(EnumSet.of(Role.ADMIN), PUT, CLINIC);
		openTo(EnumSet.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST), GET, CLINIC + "/devices");
		openTo(EnumSet.of(Role.ADMIN), POST, CLINIC + "/devices");
		openTo(EnumSet.of(Role.ADMIN), PUT, CLINIC + "/devices/{device}");
		openTo(EnumSet.of(Role.ADMIN), GET, "/api/staff");
		openTo(EnumSet.of(Role.ADMIN), POST, "/api/staff");
		openTo(EnumSet.of(Role.ADMIN), GET, STAFF);
		openTo(EnumSet.of(Role.ADMIN), PUT, STAFF);
		openTo(EnumSet.of(Role.ADMIN), POST, STAFF + "/reset");
		openTo(EnumSet.of(Role.ADMIN), POST, STAFF + "/unlock");
		openTo(EnumSet.of(Role.ADMIN), GET, "/api/tokens");
		openTo(EnumSet.of(Role.ADMIN), POST, "/api/tokens");
		openTo(EnumSet.of(Role.ADMIN), DELETE, "/api/tokens/{token}");
		openTo(EnumSet.of(Role.ADMIN), GET, "/api/changes");
		openTo(EnumSet.of(Role.ADMIN), GET, "/api/sign-ins");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/processors");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/deadlines");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/backups");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/dead-letters");
		openTo(EnumSet.of(Role.ADMIN), POST, ADMINISTRATION + "/dead-letters/{processor}/{record}/retry");
		openTo(EnumSet.of(Role.ADMIN), POST, ADMINISTRATION + "/dead-letters/{processor}/{record}/discard");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/rebuilds");
		openTo(EnumSet.of(Role.ADMIN), POST, ADMINISTRATION + "/rebuilds");
		openTo(EnumSet.of(Role.ADMIN), GET, ADMINISTRATION + "/rebuilds/{rebuild}");
		openTo(PEOPLE, PUT, "/api/account/password");
	}

	private Endpoints() {
	}

	/** Returns all endpoints. */
	public static List<HttpEndpoint> all() {
		return List.copyOf(ROWS);
	}

	/** Opens each endpoint to the roles that may call it. */
	public static void open(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
		for (HttpEndpoint endpoint : ROWS) {
			doors.requestMatchers(endpoint.method(), endpoint.path()).hasAnyRole(endpoint.roleNames());
			if (endpoint.method() == GET) {
				doors.requestMatchers(HttpMethod.HEAD, endpoint.path()).hasAnyRole(endpoint.roleNames());
			}
		}
	}

	/** Adds an endpoint that is open to the roles that may send all of these messages. */
	private static void sending(HttpMethod method, String path, Class<?>... messages) {
		Set<Role> roles = EnumSet.allOf(Role.class);
		for (Class<?> message : messages) {
			roles.retainAll(Rights.of(message));
		}
		openTo(roles, method, path);
	}

	/** Adds an endpoint that does more than send messages. */
	private static void openTo(Set<Role> roles, HttpMethod method, String path) {
		ROWS.add(new HttpEndpoint(method, path, Set.copyOf(roles)));
	}

}
