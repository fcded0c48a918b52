package io.resultflow.api;

import io.resultflow.api.ApiServer.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A customer's browser without JavaScript that keeps its cookies to itself. */
record Customer(ApiServer api) {
    Answer open(String path) {
        return api.send(api.request(path, "").GET());
    }

    Answer open(String path, String cookie) {
        return api.send(api.request(path, "").header("Cookie", cookie).GET());
    }

    /** Sends a form with these fields. */
    Answer post(String path, String fields) {
        return api.send(form(path, fields));
    }

    /** Types the password in the language that the page speaks. */
    Answer enter(SentReport sent, String password) {
        return api.send(passwordForm(sent, password));
    }

    HttpRequest.Builder passwordForm(SentReport sent, String password) {
        String language = open(sent.path()).text().contains("<html lang=\"en\"") ? "en" : "vi";
        return form(sent.path(), "lang=" + language + "&password=" + password.replace(' ', '+'));
    }

    private HttpRequest.Builder form(String path, String fields) {
        return api.request(path, "")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    /** The cookie that an answer gives, as it is sent back. */
    static String cookie(Answer entered) {
        String header = entered.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }
}
