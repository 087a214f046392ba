package com.fadeline.app.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Start mode of {@code --training-run}: the process starts, answers a few requests of its
 * own and ends, while Java records what was loaded (JEP 483). {@code bin/fadeline} runs
 * it on an empty data folder to make the cache of later starts.
 */
public final class TrainingRun {

	private static final String OPTION = "training-run";

	private static final List<String> REQUESTS = List.of("/sign-in", "/actuator/health", "/api/courses");

	private TrainingRun() {
	}

	/** Whether the arguments ask for it. */
	public static boolean isAsked(String... arguments) {
		return new SimpleCommandLinePropertySource(arguments).containsProperty(OPTION);
	}

	/** Runs the application for the training alone and ends the process. */
	public static void run(SpringApplication application, String... arguments) {
		try (ConfigurableApplicationContext context = application.run(arguments);
				HttpClient http = HttpClient.newHttpClient()) {
			String port = context.getEnvironment().getRequiredProperty("local.server.port");
			for (String path : REQUESTS) {
				send(http, URI.create("http://127.0.0.1:%s%s".formatted(port, path)));
			}
		}
		System.exit(0);
	}

	private static void send(HttpClient http, URI request) {
		try {
			http.send(HttpRequest.newBuilder(request).build(), HttpResponse.BodyHandlers.discarding());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer to " + request, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
