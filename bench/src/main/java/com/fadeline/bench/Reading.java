package com.fadeline.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Workload of reading: a request for any of the courses, by its path. */
enum Reading {

	PROGRESS("progress of a course (JSON), session", (course) -> "/api/courses/" + course + "/progress"),

	PROGRESS_BASIC("progress of a course (JSON), Basic", (course) -> "/api/courses/" + course + "/progress"),

	COURSE_PAGE("page of a course (HTML)", (course) -> "/courses/" + course),

	HISTORY("history of a course (JSON)", (course) -> "/api/courses/" + course + "/history"),

	CLIENTS("search of clients (JSON)", (course) -> "/api/clients?query=a&size=20"),

	ATTENTION("attention list (JSON)", (course) -> "/api/attention"),

	REPORTS("overview report (JSON)", (course) -> "/api/reports/overview?groupBy=CLINIC");

	private final String text;

	private final Function<String, String> path;

	Reading(String text, Function<String, String> path) {
		this.text = text;
		this.path = path;
	}

	String text() {
		return this.text;
	}

	/** Returns the load of such requests to the demo clinic of a service. */
	HttpLoad load(DemoService service) {
		String headers = (this == PROGRESS_BASIC) ? service.basic() : service.session().headers();
		List<byte[]> requests = service.courses()
			.stream()
			.map(this.path)
			.map((path) -> HttpLoad.get(path, headers))
			.toList();
		return new HttpLoad(service.process().port(),
				() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
	}

}
