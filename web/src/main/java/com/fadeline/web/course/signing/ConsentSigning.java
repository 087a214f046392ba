package com.fadeline.web.course.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.file.FileRejectedException;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.web.clinics.ClinicCards;
import com.fadeline.web.document.PdfDocuments;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Service that keeps what was signed: makes the document, stores it sealed, then sends
 * the command that names it; and reads and checks it later.
 */
@Component
@ConditionalOnWebApplication
class ConsentSigning {

	private final PdfDocuments documents;

	private final FileStore files;

	private final CommandClient commands;

	private final QueryClient views;

	private final Names names;

	private final ClinicCards clinics;

	private final MessageFormatter say;

	ConsentSigning(PdfDocuments documents, FileStore files, CommandClient commands, QueryClient views, Names names,
			ClinicCards clinics, MessageFormatter say) {
		this.documents = documents;
		this.files = files;
		this.commands = commands;
		this.views = views;
		this.names = names;
		this.clinics = clinics;
		this.say = say;
	}

	/**
	 * Stores the documents of a form, then records all its consents at once. For those
	 * that are on record it makes none: the command is answered as the first time.
	 * @param sentBefore exception for documents that were stored and are not on record:
	 * by a sending that was cut off, or one that has not come to its end
	 */
	Receipt sign(CourseView course, List<Signing> signings, Precondition precondition,
			Supplier<RuntimeException> sentBefore) {
		String client = client(course);
		List<SignedConsent> signed = signings.stream()
			.map((each) -> find(course, each.fileId()).flatMap(ConsentSigning::recorded)
				.orElseGet(() -> signed(course, each, client, sentBefore)))
			.toList();
		return this.commands.send(new SignConsents(course.courseId(), signed), precondition);
	}

	private static Optional<SignedConsent> recorded(ConsentView view) {
		return Optional.ofNullable(view.signature()).map((signature) -> new SignedConsent(view.consent(), signature));
	}

	private SignedConsent signed(CourseView course, Signing signing, String client,
			Supplier<RuntimeException> sentBefore) {
		ConsentText text = signing.text();
		StoredFile document = stored(course, signing.fileId(), document(course, signing, client), sentBefore);
		return new SignedConsent(consent(signing),
				new ConsentSignature(document, text.topic(), TextDigest.of(text), text.language(), course.zones(),
						signing.signed().signedBy(), signing.signed().explainedBy(), signing.firstInitials()));
	}

	/** Returns the consent that a signature gives. */
	static Consent consent(Signing signing) {
		return new Consent(signing.text().topic().kind(), signing.text().formVersion(), signing.signed().at());
	}

	/** Returns the name of the client, who may be who asks; empty if not known. */
	String client(CourseView course) {
		String name = this.names.contact(course.clientId()).name();
		return name.isEmpty() ? this.views.find(new FindClient(course.clientId()), ClientView.class)
			.map((client) -> Names.full(client.givenName(), client.familyName()))
			.orElse("") : name;
	}

	/** Returns whether the course has what was signed under this id. */
	static boolean isSigned(CourseView course, FileId file) {
		return find(course, file).isPresent();
	}

	private static Optional<ConsentView> find(CourseView course, FileId file) {
		return course.consents()
			.stream()
			.filter((view) -> view.signature() != null && view.signature().document().fileId().equals(file))
			.findFirst();
	}

	/** Returns what was signed under an id. */
	static ConsentView signed(CourseView course, FileId file) {
		return find(course, file).orElseThrow(() -> missing(course, file));
	}

	/** Returns the bytes of a document, whether they are as they were signed or not. */
	byte[] read(CourseView course, FileId file) {
		signed(course, file);
		return bytes(course, file).orElseThrow(() -> missing(course, file));
	}

	/** Returns whether each byte of a document is as it was when it was signed. */
	boolean isIntact(CourseView course, FileId file) {
		ConsentSignature signature = signed(course, file).signature();
		return bytes(course, file)
			.filter((bytes) -> signature != null && TextDigest.of(bytes).equals(signature.document().sha256()))
			.isPresent();
	}

	/** Returns the bytes; empty if they are gone or do not open. */
	private Optional<byte[]> bytes(CourseView course, FileId file) {
		return this.files.open(course.clientId(), file).flatMap((opened) -> {
			try (opened) {
				return Optional.of(opened.readAllBytes());
			}
			catch (IOException ex) {
				return Optional.empty();
			}
		});
	}

	private static NoSuchViewException missing(CourseView course, FileId file) {
		return new NoSuchViewException("document %s in course %s".formatted(file, course.courseId()), null);
	}

	private byte[] document(CourseView course, Signing signing, String client) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(Locale.forLanguageTag(signing.text().language()));
		try {
			ModelAndView document = new ModelAndView("document/consent");
			document.addObject("title", this.say.name(signing.text().topic()));
			document.addObject("course", course);
			document.addObject("clinic", this.clinics.find(course.clinicId()).orElse(null));
			document.addObject("client", client);
			document.addObject("signing", signing);
			document.addObject("strokes", signing.signed().strokes().text());
			document.addObject("digest", TextDigest.of(signing.text()));
			return this.documents.bytes(document);
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

	private StoredFile stored(CourseView course, FileId file, byte[] document, Supplier<RuntimeException> sentBefore) {
		try {
			return this.files.write(
					new NewFile(file, course.clientId(), course.courseId(), MediaType.APPLICATION_PDF_VALUE),
					new ByteArrayInputStream(document));
		}
		catch (FileRejectedException ex) {
			throw (ex.rejectedFor() == FileRejectedException.Cause.CONFLICT) ? sentBefore.get()
					: new ResponseStatusException(HttpStatus.CONFLICT, ex.getMessage());
		}
		catch (IOException ex) {
			throw new IllegalStateException("Bytes in memory could not be read", ex);
		}
	}

}
