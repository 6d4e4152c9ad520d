<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AttachFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookJson</name>
    <message numerus="yes">
        <source>%n record(s) were removed in the other book; they stand here still.</source>
        <translation>
            <numerusform>%n record was removed in the other book; it stands here still.</numerusform>
            <numerusform>%n records were removed in the other book; they stand here still.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>Repeats %1, %n time(s).</source>
        <translation>
            <numerusform>Repeats %1, once.</numerusform>
            <numerusform>Repeats %1, %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message numerus="yes">
        <source>%n on that day already</source>
        <translation>
            <numerusform>%n on that day already</numerusform>
            <numerusform>%n on that day already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message numerus="yes">
        <source>%1; postponed %n times</source>
        <translation>
            <numerusform>%1; postponed once</numerusform>
            <numerusform>%1; postponed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>book</name>
    <message numerus="yes">
        <source>This book is %n change(s) older than the one last used here. If you did not put back an older copy on purpose, look for the newer file before you go on.</source>
        <translation>
            <numerusform>This book is %n change older than the one last used here. If you did not put back an older copy on purpose, look for the newer file before you go on.</numerusform>
            <numerusform>This book is %n changes older than the one last used here. If you did not put back an older copy on purpose, look for the newer file before you go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>changeTitle</name>
    <message numerus="yes">
        <source>%1 added to %n customer(s)</source>
        <translation>
            <numerusform>%1 added to %n customer</numerusform>
            <numerusform>%1 added to %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 taken from %n customer(s)</source>
        <translation>
            <numerusform>%1 taken from %n customer</numerusform>
            <numerusform>%1 taken from %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s) cleared</source>
        <translation>
            <numerusform>%1 of %n customer cleared</numerusform>
            <numerusform>%1 of %n customers cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s) changed</source>
        <translation>
            <numerusform>%1 of %n customer changed</numerusform>
            <numerusform>%1 of %n customers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n customer(s): %2</source>
        <translation>
            <numerusform>%1 of %n customer: %2</numerusform>
            <numerusform>%1 of %n customers: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>followup</name>
    <message numerus="yes">
        <source>Postponed %n time(s), to %1.</source>
        <translation>
            <numerusform>Postponed once, to %1.</numerusform>
            <numerusform>Postponed %n times, to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dormant: no answer for %n days</source>
        <translation>
            <numerusform>Dormant: no answer for %n day</numerusform>
            <numerusform>Dormant: no answer for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::AgendaModel</name>
    <message numerus="yes">
        <source>%1, %n follow-up(s)</source>
        <translation>
            <numerusform>%1, %n follow-up</numerusform>
            <numerusform>%1, %n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ArchiveDialog</name>
    <message numerus="yes">
        <source>Archive %n customer(s)</source>
        <translation>
            <numerusform>Archive %n customer</numerusform>
            <numerusform>Archive %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) into the archive. They stay in search and in the figures.</source>
        <translation>
            <numerusform>%n goes into the archive. They stay in search and in the figures.</numerusform>
            <numerusform>%n go into the archive. They stay in search and in the figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) into the archive; %1 stay.</source>
        <translation>
            <numerusform>%n goes into the archive; %1 stay.</numerusform>
            <numerusform>%n go into the archive; %1 stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) archived</source>
        <translation>
            <numerusform>%n customer archived</numerusform>
            <numerusform>%n customers archived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BehindPane</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n record sheet(s)…</source>
        <translation>
            <numerusform>Print %n record sheet…</numerusform>
            <numerusform>Print %n record sheets…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) copied unmasked</source>
        <translation>
            <numerusform>%n customer copied unmasked</numerusform>
            <numerusform>%n customers copied unmasked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BoardColumnView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BoardHead</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on average %n day(s)</source>
        <translation>
            <numerusform>on average %n day</numerusform>
            <numerusform>on average %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>limit %n day(s)</source>
        <translation>
            <numerusform>limit %n day</numerusform>
            <numerusform>limit %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BookCare</name>
    <message numerus="yes">
        <source>Brought back: %n record(s) written on the way are here now.</source>
        <translation>
            <numerusform>Brought back: %n record written on the way is here now.</numerusform>
            <numerusform>Brought back: %n records written on the way are here now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BulkBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BulkDialog</name>
    <message numerus="yes">
        <source>Change %n customer(s)</source>
        <translation>
            <numerusform>Change %n customer</numerusform>
            <numerusform>Change %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::BulkMergeDialog</name>
    <message numerus="yes">
        <source>Merge %n pair(s)</source>
        <translation>
            <numerusform>Merge %n pair</numerusform>
            <numerusform>Merge %n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n duplicate(s)</source>
        <translation>
            <numerusform>Merge %n duplicate</numerusform>
            <numerusform>Merge %n duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CadencePage</name>
    <message numerus="yes">
        <source>None of %n follow-up(s) planned by the rhythm would move.</source>
        <translation>
            <numerusform>The one follow-up planned by the rhythm would not move.</numerusform>
            <numerusform>None of %n follow-ups planned by the rhythm would move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n follow-up(s) planned by the rhythm would move: %2 to an earlier day, %3 to a later one.</source>
        <translation>
            <numerusform>%1 of %n follow-up planned by the rhythm would move: %2 to an earlier day, %3 to a later one.</numerusform>
            <numerusform>%1 of %n follow-ups planned by the rhythm would move: %2 to an earlier day, %3 to a later one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n follow-up(s) now</source>
        <translation>
            <numerusform>Move %n follow-up now</numerusform>
            <numerusform>Move %n follow-ups now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CalendarPage</name>
    <message numerus="yes">
        <source>%n day(s) off</source>
        <translation>
            <numerusform>%n day off</numerusform>
            <numerusform>%n days off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) in the year.</source>
        <translation>
            <numerusform>%n working day in the year.</numerusform>
            <numerusform>%n working days in the year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of %1 taken over.</source>
        <translation>
            <numerusform>%n day of %1 taken over.</numerusform>
            <numerusform>%n days of %1 taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CaseFacts</name>
    <message numerus="yes">
        <source>%n more open case(s)</source>
        <translation>
            <numerusform>%n more open case</numerusform>
            <numerusform>%n more open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ChangePreview</name>
    <message numerus="yes">
        <source>%n customer(s) change.</source>
        <translation>
            <numerusform>%n customer changes.</numerusform>
            <numerusform>%n customers change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) change</source>
        <translation>
            <numerusform>%n cell changes</numerusform>
            <numerusform>%n cells change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n customer(s).</source>
        <translation>
            <numerusform> in %n customer.</numerusform>
            <numerusform> in %n customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold it already.</source>
        <translation>
            <numerusform>%n holds it already.</numerusform>
            <numerusform>%n hold it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold it already.</source>
        <translation>
            <numerusform>%n cell holds it already.</numerusform>
            <numerusform>%n cells hold it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed.</source>
        <translation>
            <numerusform>%n cannot be changed.</numerusform>
            <numerusform>%n cannot be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::Chronicle</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomerPreview</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in twelve months</source>
        <translation>
            <numerusform>%n contact in twelve months</numerusform>
            <numerusform>%n contacts in twelve months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fewer contacts for %n quarter(s) in a row</source>
        <translation>
            <numerusform>Fewer contacts for %n quarter in a row</numerusform>
            <numerusform>Fewer contacts for %n quarters in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomerScreen</name>
    <message numerus="yes">
        <source>%n day(s) in this stage</source>
        <translation>
            <numerusform>%n day in this stage</numerusform>
            <numerusform>%n days in this stage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomerStatus</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::CustomersScreen</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table; paste them into Excel or WPS.</source>
        <translation>
            <numerusform>%n row copied as a table; paste them into Excel or WPS.</numerusform>
            <numerusform>%n rows copied as a table; paste them into Excel or WPS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to %1</source>
        <translation>
            <numerusform>%n customer written to %1</numerusform>
            <numerusform>%n customers written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n customer(s)…</source>
        <translation>
            <numerusform>Change %n customer…</numerusform>
            <numerusform>Change %n customers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) copied unmasked</source>
        <translation>
            <numerusform>%n customer copied unmasked</numerusform>
            <numerusform>%n customers copied unmasked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>%n cell pasted</numerusform>
            <numerusform>%n cells pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filled down over %n row(s)</source>
        <translation>
            <numerusform>Filled down over %n row</numerusform>
            <numerusform>Filled down over %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cleared</source>
        <translation>
            <numerusform>%n cell cleared</numerusform>
            <numerusform>%n cells cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be changed: %1</source>
        <translation>
            <numerusform>%n cell could not be changed: %1</numerusform>
            <numerusform>%n cells could not be changed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) handed over as %1. Give the passphrase apart from the file.</source>
        <translation>
            <numerusform>%n customer handed over as %1. Give the passphrase apart from the file.</numerusform>
            <numerusform>%n customers handed over as %1. Give the passphrase apart from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) written to %1</source>
        <translation>
            <numerusform>%n follow-up written to %1</numerusform>
            <numerusform>%n follow-ups written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::DashboardCardView</name>
    <message numerus="yes">
        <source>%n column(s) wide</source>
        <translation>
            <numerusform>%n column wide</numerusform>
            <numerusform>%n columns wide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::DashboardDialog</name>
    <message numerus="yes">
        <source>%n column(s) wide</source>
        <translation>
            <numerusform>%n column wide</numerusform>
            <numerusform>%n columns wide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::DecisionChain</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::DuplicatesScreen</name>
    <message numerus="yes">
        <source>%n certain</source>
        <translation>
            <numerusform>%n certain</numerusform>
            <numerusform>%n certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n customer(s)</source>
        <translation>
            <numerusform>Export %n customer</numerusform>
            <numerusform>Export %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FamilyList</name>
    <message numerus="yes">
        <source>%n companies</source>
        <comment>of a family</comment>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FieldsPage</name>
    <message numerus="yes">
        <source>%n without anything in the first rows are not shown.</source>
        <translation>
            <numerusform>%n without anything in the first rows is not shown.</numerusform>
            <numerusform>%n without anything in the first rows are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unknown…</source>
        <translation>
            <numerusform>%n word unknown…</numerusform>
            <numerusform>%n words unknown…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FilePage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %n file(s)</source>
        <translation>
            <numerusform>%1, the only file</numerusform>
            <numerusform>%1, one of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::FilterBar</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ForecastView</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::GradingPreviewPane</name>
    <message numerus="yes">
        <source>The letters of %n customer(s) would change; the first %1 are listed.</source>
        <translation>
            <numerusform>The letter of %n customer would change; the first %1 are listed.</numerusform>
            <numerusform>The letters of %n customers would change; the first %1 are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The letters of %n customer(s) would change.</source>
        <translation>
            <numerusform>The letter of %n customer would change.</numerusform>
            <numerusform>The letters of %n customers would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::GreetingsDialog</name>
    <message numerus="yes">
        <source>Log %n greeting(s)</source>
        <translation>
            <numerusform>Log %n greeting</numerusform>
            <numerusform>Log %n greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greeting(s) logged</source>
        <translation>
            <numerusform>%n greeting logged</numerusform>
            <numerusform>%n greetings logged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::HandoverDialog</name>
    <message numerus="yes">
        <source>The %n chosen customer(s)</source>
        <translation>
            <numerusform>The chosen customer</numerusform>
            <numerusform>The %n chosen customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open matter(s)</source>
        <translation>
            <numerusform>%n open matter</numerusform>
            <numerusform>%n open matters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n customer(s) of this import</source>
        <translation>
            <numerusform>The first customer of this import</numerusform>
            <numerusform>The first %n customers of this import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::JobsPopup</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::KeyDatesBar</name>
    <message numerus="yes">
        <source>%1, %n</source>
        <translation>
            <numerusform>%1, %n</numerusform>
            <numerusform>%1, %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n year(s)</source>
        <comment>of a birthday or anniversary</comment>
        <translation>
            <numerusform>, %n year</numerusform>
            <numerusform>, %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::KeyDatesPane</name>
    <message numerus="yes">
        <source>reminded %n day(s) before</source>
        <translation>
            <numerusform>reminded %n day before</numerusform>
            <numerusform>reminded %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ListFoot</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::LogForm</name>
    <message numerus="yes">
        <source>WeChat, %n message(s)</source>
        <translation>
            <numerusform>WeChat, %n message</numerusform>
            <numerusform>WeChat, %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), attached when it is saved</source>
        <translation>
            <numerusform>%n picture, attached when it is saved</numerusform>
            <numerusform>%n pictures, attached when it is saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::NeedSquare</name>
    <message numerus="yes">
        <source>Needs by importance and urgency, %n in all</source>
        <translation>
            <numerusform>Needs by importance and urgency, %n in all</numerusform>
            <numerusform>Needs by importance and urgency, %n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::NewCustomerPage</name>
    <message numerus="yes">
        <source>%n card(s) to enter</source>
        <translation>
            <numerusform>%n card to enter</numerusform>
            <numerusform>%n cards to enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::NormalFormsPane</name>
    <message numerus="yes">
        <source>%n value(s) could be written better</source>
        <translation>
            <numerusform>%n value could be written better</numerusform>
            <numerusform>%n values could be written better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) right</source>
        <translation>
            <numerusform>Put %n value right</numerusform>
            <numerusform>Put %n values right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) into their normal form</source>
        <translation>
            <numerusform>Put %n value into its normal form</numerusform>
            <numerusform>Put %n values into their normal form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::Outcomes</name>
    <message numerus="yes">
        <source>%n field(s) changed since were left.</source>
        <translation>
            <numerusform>%n field changed since was left.</numerusform>
            <numerusform>%n fields changed since were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::PasteDialog</name>
    <message numerus="yes">
        <source>%n cell(s) of the block lie outside the list and are left out.</source>
        <translation>
            <numerusform>%n cell of the block lies outside the list and is left out.</numerusform>
            <numerusform>%n cells of the block lie outside the list and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) pasted</source>
        <translation>
            <numerusform>%n cell pasted</numerusform>
            <numerusform>%n cells pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::PlacesRail</name>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n follow-up overdue</numerusform>
            <numerusform>%n follow-ups overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::PrintDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %1: %n page(s).</source>
        <translation>
            <numerusform>Sent to %1: %n page.</numerusform>
            <numerusform>Sent to %1: %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed unmasked</source>
        <translation>
            <numerusform>%n page printed unmasked</numerusform>
            <numerusform>%n pages printed unmasked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s); all customers stand in one file.</source>
        <translation>
            <numerusform>%n placeholder; all customers stand in one file.</numerusform>
            <numerusform>%n placeholders; all customers stand in one file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s); the preview shows what the first customer fills in.</source>
        <translation>
            <numerusform>%n placeholder; the preview shows what the first customer fills in.</numerusform>
            <numerusform>%n placeholders; the preview shows what the first customer fills in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The preview shows the first %1 of %n customer(s).</source>
        <translation>
            <numerusform>The preview shows the first %1 of %n customer.</numerusform>
            <numerusform>The preview shows the first %1 of %n customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are chosen. Print them all?</source>
        <translation>
            <numerusform>%n customer is chosen. Print it?</numerusform>
            <numerusform>%n customers are chosen. Print them all?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) filled in unmasked</source>
        <translation>
            <numerusform>%n form filled in unmasked</numerusform>
            <numerusform>%n forms filled in unmasked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved in %1.</source>
        <translation>
            <numerusform>%n form saved in %1.</numerusform>
            <numerusform>%n forms saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RadarModel</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RadarScreen</name>
    <message numerus="yes">
        <source>%n customer(s), %1 of them key customers</source>
        <translation>
            <numerusform>%n customer, %1 of them key customers</numerusform>
            <numerusform>%n customers, %1 of them key customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RegradeModel</name>
    <message numerus="yes">
        <source>%n go(es) up</source>
        <translation>
            <numerusform>%n goes up</numerusform>
            <numerusform>%n go up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) down</source>
        <translation>
            <numerusform>%n goes down</numerusform>
            <numerusform>%n go down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded for the first time</source>
        <translation>
            <numerusform>%n graded for the first time</numerusform>
            <numerusform>%n graded for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fall(s) asleep</source>
        <translation>
            <numerusform>%n falls asleep</numerusform>
            <numerusform>%n fall asleep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n woke up</source>
        <translation>
            <numerusform>%n woke up</numerusform>
            <numerusform>%n woke up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n into another maintenance layer</source>
        <translation>
            <numerusform>%n into another maintenance layer</numerusform>
            <numerusform>%n into another maintenance layer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n into another maintenance state</source>
        <translation>
            <numerusform>%n into another maintenance state</numerusform>
            <numerusform>%n into another maintenance state</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RegradeScreen</name>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>Accept %n proposal</numerusform>
            <numerusform>Accept %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Regraded: %n proposal(s) accepted</source>
        <translation>
            <numerusform>Regraded: %n proposal accepted</numerusform>
            <numerusform>Regraded: %n proposals accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ReminderKeeper</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due</source>
        <translation>
            <numerusform>%n follow-up is due</numerusform>
            <numerusform>%n follow-ups are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) ahead</source>
        <translation>
            <numerusform>%n key date ahead</numerusform>
            <numerusform>%n key dates ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service case(s) overdue</source>
        <translation>
            <numerusform>%n service case overdue</numerusform>
            <numerusform>%n service cases overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overdue</source>
        <translation>
            <numerusform>%n payment overdue</numerusform>
            <numerusform>%n payments overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) within reach</source>
        <translation>
            <numerusform>%n renewal within reach</numerusform>
            <numerusform>%n renewals within reach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ResultsLine</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RhythmBars</name>
    <message numerus="yes">
        <source>%1: %n contact(s)</source>
        <translation>
            <numerusform>%1: %n contact</numerusform>
            <numerusform>%1: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RowRemedy</name>
    <message numerus="yes">
        <source>Put %n other row(s) with the same value right in the &amp;same way</source>
        <translation>
            <numerusform>Put %n other row with the same value right in the &amp;same way</numerusform>
            <numerusform>Put %n other rows with the same value right in the &amp;same way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::RowsPage</name>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>%n row so far</numerusform>
            <numerusform>%n rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were put right by hand; the file stays as it is.</source>
        <translation>
            <numerusform>%n row was put right by hand; the file stays as it is.</numerusform>
            <numerusform>%n rows were put right by hand; the file stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %n row(s)</source>
        <comment>1: the parts of the sum</comment>
        <translation>
            <numerusform>%1 = %n row</numerusform>
            <numerusform>%1 = %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s): the row is taken, what could not be read is not.</source>
        <translation>
            <numerusform>%n remark: the row is taken, what could not be read is not.</numerusform>
            <numerusform>%n remarks: the rows are taken, what could not be read is not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ from the book:</source>
        <translation>
            <numerusform>%n row differs from the book:</numerusform>
            <numerusform>%n rows differ from the book:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s) or column(s)</source>
        <translation>
            <numerusform>and %n more file or column</numerusform>
            <numerusform>and %n more files or columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::SatisfactionBars</name>
    <message numerus="yes">
        <source>Satisfaction %1 / 5 on average of %n</source>
        <translation>
            <numerusform>Satisfaction %1 / 5, asked once</numerusform>
            <numerusform>Satisfaction %1 / 5 on average of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::ServicePane</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::StatusLine</name>
    <message numerus="yes">
        <source>Backup verified %n hour(s) ago</source>
        <translation>
            <numerusform>Backup verified %n hour ago</numerusform>
            <numerusform>Backup verified %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup verified %n day(s) ago</source>
        <translation>
            <numerusform>Backup verified %n day ago</numerusform>
            <numerusform>Backup verified %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business card(s) to enter</source>
        <translation>
            <numerusform>%n business card to enter</numerusform>
            <numerusform>%n business cards to enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::SurveyResultsView</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with 1 or 2</source>
        <translation>
            <numerusform>%n with 1 or 2</numerusform>
            <numerusform>%n with 1 or 2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::SurveysPane</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TimelineModel</name>
    <message numerus="yes">
        <source>written down %n hour(s) later</source>
        <translation>
            <numerusform>written down %n hour later</numerusform>
            <numerusform>written down %n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written down %n minute(s) later</source>
        <translation>
            <numerusform>written down %n minute later</numerusform>
            <numerusform>written down %n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n time(s)</source>
        <translation>
            <numerusform>corrected %n time</numerusform>
            <numerusform>corrected %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TodayHeader</name>
    <message numerus="yes">
        <source>%n done today, </source>
        <translation>
            <numerusform>%n done today, </numerusform>
            <numerusform>%n done today, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work through %n</source>
        <translation>
            <numerusform>Work through %n</numerusform>
            <numerusform>Work through %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TotalsLine</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::TranscriptFold</name>
    <message numerus="yes">
        <source>In the customer&apos;s words: a chat of %n line(s)</source>
        <translation>
            <numerusform>In the customer&apos;s words: a chat of %n line</numerusform>
            <numerusform>In the customer&apos;s words: a chat of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kebu::Tray</name>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kebu, %n due today</source>
        <translation>
            <numerusform>Kebu, %n due today</numerusform>
            <numerusform>Kebu, %n due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message numerus="yes">
        <source>Own cadence: every %n days</source>
        <translation>
            <numerusform>Own cadence: every %n day</numerusform>
            <numerusform>Own cadence: every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade A: at least every %n days</source>
        <translation>
            <numerusform>Grade A: at least every %n day</numerusform>
            <numerusform>Grade A: at least every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade B: at least every %n days</source>
        <translation>
            <numerusform>Grade B: at least every %n day</numerusform>
            <numerusform>Grade B: at least every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade C: at least every %n days</source>
        <translation>
            <numerusform>Grade C: at least every %n day</numerusform>
            <numerusform>Grade C: at least every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Key customer: a deep conversation every %n days</source>
        <translation>
            <numerusform>Key customer: a deep conversation every %n day</numerusform>
            <numerusform>Key customer: a deep conversation every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Potential: a solution every %n days</source>
        <translation>
            <numerusform>Potential: a solution every %n day</numerusform>
            <numerusform>Potential: a solution every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At risk: a caring call every %n days</source>
        <translation>
            <numerusform>At risk: a caring call every %n day</numerusform>
            <numerusform>At risk: a caring call every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not graded yet: at least every %n days</source>
        <translation>
            <numerusform>Not graded yet: at least every %n day</numerusform>
            <numerusform>Not graded yet: at least every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days since the last contact</source>
        <translation>
            <numerusform>%n day since the last contact</numerusform>
            <numerusform>%n days since the last contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no contact yet, known for %n days</source>
        <translation>
            <numerusform>no contact yet, known for %n day</numerusform>
            <numerusform>no contact yet, known for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n days</source>
        <translation>
            <numerusform>Overdue %n day</numerusform>
            <numerusform>Overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last contact on %1, %n days ago</source>
        <translation>
            <numerusform>Last contact on %1, %n day ago</numerusform>
            <numerusform>Last contact on %1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n days, the last was on %1</source>
        <translation>
            <numerusform>No contact for %n day, the last was on %1</numerusform>
            <numerusform>No contact for %n days, the last was on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never reached in %n days, known since %1</source>
        <translation>
            <numerusform>Never reached in %n day, known since %1</numerusform>
            <numerusform>Never reached in %n days, known since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up overdue for %n days, it was due on %1</source>
        <translation>
            <numerusform>Follow-up overdue for %n day, it was due on %1</numerusform>
            <numerusform>Follow-up overdue for %n days, it was due on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our promise is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>Our promise is overdue for %n day, due on %1: %2</numerusform>
            <numerusform>Our promise is overdue for %n days, due on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their promise is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>Their promise is overdue for %n day, due on %1: %2</numerusform>
            <numerusform>Their promise is overdue for %n days, due on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expected close passed %n days ago, on %1: %2</source>
        <translation>
            <numerusform>The expected close passed %n day ago, on %1: %2</numerusform>
            <numerusform>The expected close passed %n days ago, on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The contract ends in %n days, on %1: %2</source>
        <translation>
            <numerusform>The contract ends in %n day, on %1: %2</numerusform>
            <numerusform>The contract ends in %n days, on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A payment is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>A payment is overdue for %n day, due on %1: %2</numerusform>
            <numerusform>A payment is overdue for %n days, due on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases, the second on %1; no warning</source>
        <translation>
            <numerusform>%n purchase, the second on %1; no warning</numerusform>
            <numerusform>%n purchases, the second on %1; no warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No deal and no contact for %n days</source>
        <translation>
            <numerusform>No deal and no contact for %n day</numerusform>
            <numerusform>No deal and no contact for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer for %n days, the last contact was on %1</source>
        <translation>
            <numerusform>No answer for %n day, the last contact was on %1</numerusform>
            <numerusform>No answer for %n days, the last contact was on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A quotation has no answer for %n days, sent on %1: %2</source>
        <translation>
            <numerusform>A quotation has no answer for %n day, sent on %1: %2</numerusform>
            <numerusform>A quotation has no answer for %n days, sent on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The decision maker left %n days ago, on %1, and nobody decides now: %2</source>
        <translation>
            <numerusform>The decision maker left %n day ago, on %1, and nobody decides now: %2</numerusform>
            <numerusform>The decision maker left %n days ago, on %1, and nobody decides now: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A service case is overdue for %n days, due on %1: %2</source>
        <translation>
            <numerusform>A service case is overdue for %n day, due on %1: %2</numerusform>
            <numerusform>A service case is overdue for %n days, due on %1: %2</numerusform>
        </translation>
    </message>
</context>
</TS>
