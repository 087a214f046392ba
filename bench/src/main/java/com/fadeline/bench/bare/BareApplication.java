package com.fadeline.bench.bare;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Application class with one endpoint, for whoever has signed in by Spring Security's own
 * form; nothing of Fadeline is in it.
 */
@SpringBootApplication
public class BareApplication {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(BareApplication.class);
		application.setDefaultProperties(Map.of("spring.security.user.name", "bare", "spring.security.user.password",
				"bare", "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
		application.run(arguments);
	}

	@RestController
	static class Endpoint {

		@GetMapping("/bare")
		Answer answer() {
			return new Answer("bare", 1);
		}

		record Answer(String text, long sequence) {
		}

	}

}
