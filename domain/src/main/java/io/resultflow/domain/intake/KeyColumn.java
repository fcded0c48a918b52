package io.resultflow.domain.intake;

import java.util.List;
import java.util.Locale;

/** The columns that every sheet of customers has, by the words that head them in Vietnamese and English. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
enum KeyColumn {
    /** The customer's name. The last words name a part of it, and serve when there is no better column. */
    NAME("""
            hovaten hoten hotenbenhnhan hovatenbenhnhan tenbenhnhan tenbn hotenbn tenkhachhang
            hotenkhachhang hovatenkhachhang tenkh hotenkh hotenhocsinh hovatenhocsinh tenhocsinh
            hotensinhvien fullname patientname customername clientname studentname nameofpatient
            benhnhan khachhang customer patient client student hvt name ten
            """, """
            hovaten hoten fullname patientname customername
            """),
    /** The phone that gets the text. */
    PHONE("""
            sdt sodienthoai sodtdd sodidong dienthoaididong didong dtdd mobile mobilephone
            mobilenumber mobileno cellphone dienthoai sodt dt phone phonenumber phoneno telephone tel
            cell sdtbenhnhan sdtkhachhang customerphone patientphone contactnumber
            """, """
            sdt sodienthoai dienthoai didong phone mobile telephone
            """),
    /** The number by which the customer is known. */
    ID("""
            mabn mabenhnhan makhachhang makh masokhachhang masobenhnhan mahoso sohoso mahs mayte pid
            mrn patientid patientno customerid customerno customercode customernumber clientid
            clientno clientcode studentid mahocsinh masinhvien msbn maso ma id
            """, "");

    /** Words of somebody who is not the customer. */
    private static final List<String> OTHERS = List.of("""
            bacsi doctor physician nguoinha nguoithan relative emergency guardian phuhuynh parent
            phongkham benhvien phongxetnghiem clinic hospital lab nhanvien staff kythuatvien
            """.split("\\s+"));

    private final List<String> words;
    private final List<String> parts;

    /**
     * @param words folded headers, best first
     * @param parts what such a header may hold among other words
     */
    KeyColumn(String words, String parts) {
        this.words = List.of(words.split("\\s+"));
        this.parts = parts.isEmpty() ? List.of() : List.of(parts.split("\\s+"));
    }

    /** How well a header names this column, 0 best; -1 when it does not. */
    int rank(Column column) {
        int whole = words.indexOf(FoldedName.of(column.name()).value());
        return whole >= 0
                ? whole
                : words.indexOf(FoldedName.withoutBrackets(column.name()).value());
    }

    /** Whether the header says so among other words: {@code Số điện thoại liên hệ}. */
    boolean mentionedBy(Column column) {
        String name = FoldedName.of(column.name()).value();
        return parts.stream().anyMatch(name::contains) && !isOfAnother(column);
    }

    /** Whether the header speaks of a doctor, a relative, the house: their phones must not get a customer's text. */
    static boolean isOfAnother(Column column) {
        String name = FoldedName.of(column.name()).value();
        return OTHERS.stream().anyMatch(name::contains);
    }

    /** The name on the wire: {@code name}, {@code phone}, {@code id}. */
    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The option that names the column outright, such as {@code phone_column}. */
    String option() {
        return role() + "_column";
    }
}
