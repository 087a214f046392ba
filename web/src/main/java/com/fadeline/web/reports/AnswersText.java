package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.DropoutShare;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Removal;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.Insights.ToTarget;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.Overdue;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;

/**
 * Factory of the answers in words: each with its numbers and intervals, or what is
 * missing to tell.
 */
@Component
@ConditionalOnWebApplication
class AnswersText {

	private final MessageFormatter say;

	private final GroupNames groups;

	AnswersText(MessageFormatter say, GroupNames groups) {
		this.say = say;
		this.groups = groups;
	}

	List<Answer> of(Insights insights, Overdue overdue, ReportFilter filter) {
		return List.of(devices(insights, filter), stopping(insights, filter),
				micropigmentation(insights.micropigmentation(), insights.fewest(), filter), overdue(overdue));
	}

	private Answer devices(Insights insights, ReportFilter filter) {
		Namer names = this.groups.of(Grouping.DEVICE);
		List<Point> points = insights.devices()
			.stream()
			.map((phototype) -> known(phototype, names, insights.fewest()))
			.toList();
		String text = this.say.of(points.isEmpty() ? "answer.devices.none" : "answer.devices.how");
		return new Answer(this.say.of("answer.devices"), List.of(text), points,
				filter.of(ReportKind.FADING).by(Grouping.DEVICE).address(), this.say.name(ReportKind.FADING));
	}

	private Point known(OfPhototype devices, Namer names, int fewest) {
		String phototype = this.say.name(devices.phototype());
		List<String> told = devices.devices()
			.stream()
			.filter((device) -> device.againstExpected() != null)
			.map((device) -> this.say.of("answer.device.known", name(device, names),
					this.say.number(device.againstExpected()), this.say.number(device.low()),
					this.say.number(device.high()), device.courses()))
			.toList();
		String few = devices.devices()
			.stream()
			.filter((device) -> device.againstExpected() == null)
			.map((device) -> this.say.of("answer.device.few", name(device, names), device.courses()))
			.collect(Collectors.joining(", "));
		if (told.isEmpty()) {
			return new Point(this.say.of("answer.devices.few", phototype, few, fewest), List.of());
		}
		String verdict = (told.size() == 1) ? "single" : devices.clear() ? "clear" : "unclear";
		List<String> details = new ArrayList<>(told);
		if (!few.isEmpty()) {
			details.add(this.say.of("answer.devices.others", few, fewest));
		}
		return new Point(this.say.of("answer.devices." + verdict, phototype, name(devices.devices().getFirst(), names)),
				details);
	}

	private static String name(Removal device, Namer names) {
		return names.name(device.deviceId().toString());
	}

	private Answer stopping(Insights insights, ReportFilter filter) {
		Namer names = this.groups.of(Grouping.OPERATOR);
		List<String> texts = new ArrayList<>(List.of(all(insights.stopping(), insights.fewest())));
		if (insights.operators().stream().filter((one) -> one.stopped().rate() != null).count() > 1) {
			List<String> more = insights.operators()
				.stream()
				.filter(Stopping::more)
				.map((one) -> names.name(one.operatorId().toString()))
				.toList();
			texts.add(more.isEmpty() ? this.say.of("answer.stopping.alike")
					: this.say.of("answer.stopping.more", String.join(", ", more)));
		}
		else if (insights.stopping().rate() != null) {
			texts.add(this.say.of("answer.stopping.alone", insights.fewest()));
		}
		List<String> operators = insights.operators()
			.stream()
			.map((one) -> known(one.stopped(), names.name(one.operatorId().toString()), insights.fewest()))
			.toList();
		return new Answer(this.say.of("answer.stopping"), texts, Point.list(operators),
				filter.of(ReportKind.CLEARANCE).address(), this.say.name(ReportKind.CLEARANCE));
	}

	private String all(DropoutShare all, int fewest) {
		return (all.rate() == null) ? this.say.of("answer.few", all.courses(), fewest)
				: this.say.of("answer.stopping.all", all.courses(), all.stopped(), this.say.share(all.rate()),
						this.say.share(all.low()), this.say.share(all.high()));
	}

	private String known(DropoutShare stopped, String name, int fewest) {
		return (stopped.rate() == null)
				? this.say.of("answer.stopping.few", name, stopped.stopped(), stopped.courses(), fewest)
				: this.say.of("answer.stopping.known", name, stopped.stopped(), stopped.courses(),
						this.say.share(stopped.rate()), this.say.share(stopped.low()), this.say.share(stopped.high()));
	}

	private Answer micropigmentation(ToTarget courses, int fewest, ReportFilter filter) {
		return new Answer(this.say.of("answer.smp"), micropigmentation(courses, fewest), List.of(),
				filter.of(ReportKind.CLEARANCE).by(Grouping.BASIS).address(), this.say.name(ReportKind.CLEARANCE));
	}

	private List<String> micropigmentation(ToTarget courses, int fewest) {
		if (courses.courses() < fewest) {
			return List.of(this.say.of("answer.few", courses.courses(), fewest));
		}
		String estimated = this.say.of("answer.smp.estimated", this.say.number(courses.estimated()));
		if (courses.median() == null || courses.low() == null) {
			return List.of(this.say.of("answer.smp.notYet", courses.courses(), courses.reached()), estimated);
		}
		String interval = (courses.high() == null) ? this.say.of("answer.orMore", courses.low())
				: this.say.of("answer.between", courses.low(), courses.high());
		return List.of(this.say.of("answer.smp.half", courses.median(), interval, courses.courses(), courses.reached()),
				estimated + " " + this.say.of("answer.smp." + verdict(courses)));
	}

	/** An estimate is of whole sittings, as it is shown. */
	private static String verdict(ToTarget courses) {
		long estimated = Math.round(Objects.requireNonNullElse(courses.estimated(), 0.0));
		if (courses.low() != null && estimated < courses.low()) {
			return "more";
		}
		return (courses.high() != null && estimated > courses.high()) ? "fewer" : "fits";
	}

	private Answer overdue(Overdue overdue) {
		long items = overdue.items().values().stream().mapToLong(Long::longValue).sum();
		String text = (overdue.oldest() == null) ? this.say.of("answer.overdue.none")
				: this.say.of("answer.overdue.known", items, this.say.day(overdue.oldest(), null));
		List<String> kinds = new TreeMap<>(overdue.items()).entrySet()
			.stream()
			.map((kind) -> this.say.of("answer.overdue.kind", this.say.name(kind.getKey()), kind.getValue()))
			.toList();
		return new Answer(this.say.of("answer.overdue"), List.of(text), Point.list(kinds), "/attention",
				this.say.of("menu.attention"));
	}

	/**
	 * View model of a question with its answer.
	 *
	 * @param link the report that shows the numbers
	 */
	record Answer(String question, List<String> texts, List<Point> points, String link, String report) {
	}

	/** View model of a point of an answer, with what it is made of. */
	record Point(String text, List<String> details) {

		static List<Point> list(List<String> texts) {
			return texts.stream().map((text) -> new Point(text, List.of())).toList();
		}

	}

}
