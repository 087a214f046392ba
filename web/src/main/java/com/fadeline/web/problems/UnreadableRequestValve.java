package com.fadeline.web.problems;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Tomcat valve that answers requests which the server itself rejects, such as broken
 * URLs, since those never reach a controller. Public because Tomcat instantiates it by
 * name.
 */
public class UnreadableRequestValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		ProblemType type = ProblemType.of(response.getStatus());
		try {
			HeadersOfRefusals.set(response);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getReporter()
				.write("""
						{"type":"%s","title":"%s","status":%d,"detail":"The server could not read the request"}"""
					.formatted(type.uri(), type.title(), response.getStatus()));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The requester has gone", ex);
		}
	}

}
